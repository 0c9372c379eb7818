package dev.holt.protocol.legacy;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.CatalogMethods;
import dev.holt.protocol.Outlet;

/**
 * What a session is made of.
 *
 * @param catalog what is offered
 * @param methods what answers
 * @param options what is spoken, and the limits
 * @param unsolicited the way to the client for what is no part of an answer
 */
record SessionContext(
        Catalog catalog, CatalogMethods methods, SessionOptions options, Outlet unsolicited) {}
