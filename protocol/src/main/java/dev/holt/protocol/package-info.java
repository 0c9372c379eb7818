/**
 * What it means to be an MCP server, told without a wire: a {@link dev.holt.protocol.Catalog} holds
 * {@link dev.holt.protocol.ToolDefinition}s, a call's {@link dev.holt.protocol.Arguments} are
 * checked against the tool's {@link dev.holt.protocol.InputSchema} before its {@link
 * dev.holt.protocol.ToolHandler} runs, and {@link dev.holt.protocol.CatalogMethods} answers the
 * requests that all eras of the protocol have in common.
 */
@NullMarked
package dev.holt.protocol;

import org.jspecify.annotations.NullMarked;
