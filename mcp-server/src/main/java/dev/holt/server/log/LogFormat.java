package dev.holt.server.log;

/** How a line of the log is written. Either way it is one line, whatever a message holds. */
public enum LogFormat {
    /** For people: time, level, logger, message, error, then fields. */
    TEXT,

    /** For programs: one JSON object (RFC 8259). */
    JSON
}
