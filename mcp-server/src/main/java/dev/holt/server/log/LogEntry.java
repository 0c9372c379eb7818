package dev.holt.server.log;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * One event.
 *
 * @param logger the full name of the logger
 * @param message for people; of any length, with any characters
 * @param fields for programs, such as {@code trace_id} of the call that was being answered
 * @param error what went wrong, if that is what the event is about
 */
record LogEntry(
        Instant time,
        Level level,
        String logger,
        String message,
        Map<String, Object> fields,
        @Nullable Throwable error) {}
