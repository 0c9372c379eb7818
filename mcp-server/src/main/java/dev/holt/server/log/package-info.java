/**
 * The process's log: one line on standard error for each event, as text or as JSON. {@link
 * dev.holt.server.log.LogProvider} is what SLF4J finds; its {@link dev.holt.server.log.Loggers}
 * decide what is worth a line, {@link dev.holt.server.log.LogLine} makes the line of a {@link
 * dev.holt.server.log.LogEntry}. {@link dev.holt.server.log.ProcessLog} is how the program sets it
 * up. What java.util.logging gets comes here too.
 */
@NullMarked
package dev.holt.server.log;

import org.jspecify.annotations.NullMarked;
