package dev.holt.protocol;

import java.util.Locale;

/** How important a message to the client's log is, from least to most, as in RFC 5424. */
public enum LogLevel {
    DEBUG,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL,
    ALERT,
    EMERGENCY;

    /** Returns the name on the wire, such as {@code info}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
