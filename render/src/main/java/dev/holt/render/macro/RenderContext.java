package dev.holt.render.macro;

import dev.holt.render.LinkTarget;
import dev.holt.render.program.Element;
import dev.holt.render.program.Format;
import dev.holt.render.program.Heading;
import dev.holt.wiki.AttachmentEntry;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a macro may ask. Every question that the page's own text does not answer leaves a dependency
 * behind: the macro is evaluated again when the answer would be another. Ask for as little as will
 * do.
 *
 * <p>A context serves one call and one thread.
 */
public interface RenderContext {
    /** The page on which the call stands, which may be included in another. */
    PageName page();

    /** What is being rendered to. */
    Format format();

    /** The headings of the page on which the call stands. */
    List<Heading> headings();

    /** Where the call stands. */
    Element.Place place();

    /** The names of the snapshot's pages and attachments, for asking about single names. */
    PageNames names();

    /** Where a link that stands on {@link #page()} leads. */
    LinkTarget resolve(Element.Syntax syntax, String target, Optional<String> anchor);

    /** The Markdown of the page with exactly this name. Bytes that are not UTF-8 become U+FFFD. */
    Optional<String> text(PageName page);

    /**
     * The names of all pages in a folder and below it, sorted. Their texts may change without the
     * macro being evaluated again.
     *
     * @param folder a path without a slash at its end; the empty string for the whole wiki
     */
    List<PageName> pageNames(String folder);

    /** All pages in a folder and below it with their blob ids, sorted by name. */
    List<PageEntry> pages(String folder);

    /** All attachments in a folder and below it with their blob ids, sorted by path. */
    List<AttachmentEntry> attachments(String folder);

    /** The rows that answer a query. */
    List<QueryRow> query(WikiQuery query);

    /**
     * The time in a zone, cut off to {@code precision}, which may be {@code SECONDS}, {@code
     * MINUTES}, {@code HOURS}, {@code DAYS}, {@code MONTHS} or {@code YEARS}. The output is used
     * until the next second, minute, and so on.
     */
    ZonedDateTime now(ChronoUnit precision, ZoneId zone);

    /** The time in the reader's zone. */
    default ZonedDateTime now(ChronoUnit precision) {
        return now(precision, zone());
    }

    /**
     * The reader's time zone, {@link Variants#ZONE}; UTC when it is not known.
     *
     * @throws MacroException when what the reader gave is no time zone
     */
    ZoneId zone();

    /** Whether an instant has come. Until it does, and ever after, the output stays as it is. */
    boolean reached(Instant instant);

    /**
     * A fact about the reader, such as {@link Variants#LANGUAGE}. Output that asked is kept for
     * each value.
     */
    Optional<String> variant(String dimension);
}
