package dev.holt.wiki;

import java.time.Instant;

/**
 * One line of a page and the commit that it comes from.
 *
 * @param line the line's number, counted from 1
 * @param text the line without its line ending
 * @param revision the commit that wrote the line
 * @param author who made that commit
 * @param time when it was authored
 * @param message the commit's subject
 */
public record BlameLine(
        int line,
        String text,
        Revision revision,
        PersonIdentity author,
        Instant time,
        String message) {}
