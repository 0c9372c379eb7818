package dev.holt.wiki;

import java.time.Instant;

/**
 * A commit after which a text stands in a page more or less often than before.
 *
 * @param revision the commit
 * @param author who made it
 * @param time when it was authored
 * @param message the subject: the first line of the commit message
 * @param page the page's name after the commit; for a deleted page the name it had
 * @param before how often the text stood there before, in the first parent
 * @param after how often it stands there after
 * @param line the number of the first line that has the text on the side that has it more often,
 *     one that the other side has not if possible; counted from 1
 * @param lineText that line
 */
public record TextChange(
        Revision revision,
        PersonIdentity author,
        Instant time,
        String message,
        PageName page,
        int before,
        int after,
        int line,
        String lineText) {}
