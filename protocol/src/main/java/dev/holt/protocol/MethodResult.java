package dev.holt.protocol;

import java.util.Map;

/**
 * The good answer to a request, before an era has put its own marks on it.
 *
 * @param fields of what JSON has, in the order they are written; not to be changed
 * @param freshness how long clients may keep it
 */
public record MethodResult(Map<String, Object> fields, Freshness freshness) {}
