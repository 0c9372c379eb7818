package dev.holt.render.evaluation;

import dev.holt.render.LinkTarget;
import dev.holt.render.macro.MacroException;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.RenderContext;
import dev.holt.render.macro.Variants;
import dev.holt.render.macro.WikiQuery;
import dev.holt.render.program.Element;
import dev.holt.render.program.Format;
import dev.holt.render.program.Heading;
import dev.holt.wiki.AttachmentEntry;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Answers a macro's questions and records each with its answer. */
final class RecordingContext implements RenderContext {
    private final Frame frame;
    private final Element.Place place;
    private final Format format;
    private final Facts facts;
    private final Records records;

    /**
     * What records.
     *
     * @param recorder takes dependencies
     * @param names records by itself
     * @param resolver resolves links among these names
     */
    record Records(DependencyRecorder recorder, PageNames names, Resolver resolver) {}

    /** Says where links lead. */
    interface Resolver {
        LinkTarget resolve(
                PageName from, Element.Syntax syntax, String target, Optional<String> anchor);
    }

    RecordingContext(
            Frame frame, Element.Place place, Format format, Facts facts, Records records) {
        this.frame = frame;
        this.place = place;
        this.format = format;
        this.facts = facts;
        this.records = records;
    }

    @Override
    public PageName page() {
        return frame.page();
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public List<Heading> headings() {
        return frame.headings();
    }

    @Override
    public Element.Place place() {
        return place;
    }

    @Override
    public PageNames names() {
        return records.names();
    }

    @Override
    public LinkTarget resolve(Element.Syntax syntax, String target, Optional<String> anchor) {
        return records.resolver().resolve(frame.page(), syntax, target, anchor);
    }

    @Override
    public Optional<String> text(PageName page) {
        record(new Dependency.PageContent(page, facts.blobId(page)));
        return facts.view().snapshot().findPage(page).map(Page::lenientText);
    }

    @Override
    public List<PageName> pageNames(String folder) {
        List<PageName> pages = facts.pageNames(folder);
        record(new Dependency.NamesUnder(folder, Fingerprints.of(pages)));
        return pages;
    }

    @Override
    public List<PageEntry> pages(String folder) {
        record(new Dependency.PagesUnder(folder, facts.treeId(folder)));
        return facts.pages(folder);
    }

    @Override
    public List<AttachmentEntry> attachments(String folder) {
        record(new Dependency.PagesUnder(folder, facts.treeId(folder)));
        return facts.attachments(folder);
    }

    @Override
    public List<QueryRow> query(WikiQuery query) {
        List<QueryRow> rows = facts.rows(query);
        record(
                query instanceof WikiQuery.RecentChanges
                        ? new Dependency.HistoryHead(facts.commit())
                        : new Dependency.QueryResult(query, Fingerprints.ofRows(rows)));
        return rows;
    }

    @Override
    public ZonedDateTime now(ChronoUnit precision, ZoneId zone) {
        Moment moment = Moment.of(facts.view().now().atZone(zone), precision);
        record(moment.period());
        return moment.start();
    }

    @Override
    public ZoneId zone() {
        Optional<String> zone = variant(Variants.ZONE);
        try {
            return zone.map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new MacroException("'" + zone.orElse("") + "' is no time zone");
        }
    }

    @Override
    public boolean reached(Instant instant) {
        boolean reached = !facts.view().now().isBefore(instant);
        record(
                reached
                        ? new Dependency.ValidBetween(instant, Instant.MAX)
                        : new Dependency.ValidBetween(Instant.MIN, instant));
        return reached;
    }

    @Override
    public Optional<String> variant(String dimension) {
        Optional<String> value = Optional.ofNullable(facts.view().variants().get(dimension));
        record(new Dependency.Variant(dimension, value));
        return value;
    }

    private void record(Dependency dependency) {
        records.recorder().add(dependency);
    }
}
