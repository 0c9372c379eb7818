package dev.holt.index;

import dev.holt.render.FrontMatter;
import dev.holt.render.MarkdownPage;
import dev.holt.render.PageLink;
import dev.holt.render.Section;
import dev.holt.render.Span;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** The Lucene documents of one page: its sections, the first of which is the page too. */
final class PageDocuments {
    /** Only this much of a page is indexed, in UTF-16 units; Holt itself writes no page as long. */
    static final int MAX_PAGE_CHARS = 4 << 20;

    /** Sections beyond this many are indexed with the text of the last. */
    static final int MAX_SECTIONS = 5_000;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final PageName name;
    private final int size;
    private final MarkdownPage page;
    private final PageSummary summary;
    private final PageTerms terms;
    private final List<Document> documents = new ArrayList<>();

    private PageDocuments(Page source, WikiLinkOrder order) {
        name = source.name();
        size = source.size();
        page = MarkdownPage.parse(cut(source.lenientText()), order);
        summary = summarised();
        terms = new PageTerms(summary);
    }

    /** The documents of {@code source}, in the order in which they are to be added. */
    static List<Document> of(Page source, WikiLinkOrder order) throws IOException {
        PageDocuments made = new PageDocuments(source, order);
        made.addSections();
        made.addPage(made.documents.getFirst());
        return made.documents;
    }

    private PageSummary summarised() {
        Optional<FrontMatter> matter = page.frontMatter();
        return new PageSummary(
                name,
                page.title().filter(t -> !t.isBlank()).orElse(name.leaf()),
                matter.map(FrontMatter::tags).orElse(List.of()),
                matter.map(FrontMatter::properties).orElse(Map.of()),
                size);
    }

    private void addSections() {
        List<Section> all = page.sections();
        List<Section> sections = all.subList(0, Math.min(all.size(), MAX_SECTIONS));
        int end = sections.isEmpty() ? page.text().length() : sections.getFirst().span().start();
        String preamble = oneLine(new Span(page.bodyStart(), end));
        if (!preamble.isEmpty() || sections.isEmpty()) {
            Span shown = withoutSpaceAround(page.bodyStart(), end);
            addDigest(addSection(preamble, page.lineAt(shown.start()), page.lineAt(shown.end())));
        }
        for (Section section : sections) {
            boolean rest = sections.size() < all.size() && section.equals(sections.getLast());
            int ownEnd = rest ? page.text().length() : section.ownEnd();
            String body = oneLine(new Span(section.contentStart(), ownEnd));
            Span shown = withoutSpaceAround(section.span().start(), ownEnd);
            Document document = addSection(body, section.firstLine(), page.lineAt(shown.end()));
            document.add(new StoredField(Fields.ADDRESS, section.address()));
            addDigest(document);
            addCalled(section, document);
            for (String heading : section.path()) {
                document.add(text(Fields.HEADING, heading));
            }
        }
    }

    private Document addSection(String body, int firstLine, int lastLine) {
        Document document = document();
        document.add(new NumericDocValuesField(Fields.ORDINAL, documents.size()));
        document.add(new StoredField(Fields.FIRST_LINE, firstLine));
        document.add(new StoredField(Fields.LAST_LINE, lastLine));
        document.add(new StoredField(Fields.TITLE, summary.title()));
        document.add(text(Fields.TITLE, summary.title()));
        document.add(text(Fields.NAME, name.value()));
        document.add(new TextField(Fields.BODY, body, Field.Store.YES));
        documents.add(document);
        return document;
    }

    private static void addDigest(Document section) {
        BytesRef digest = SectionText.digest(section).bytes();
        section.add(new BinaryDocValuesField(Fields.TEXT_DIGEST, digest));
    }

    private void addCalled(Section section, Document document) {
        if (!section.title().equals(summary.title())) {
            document.add(exact(Fields.CALLED_SECTION, Fields.called(section.title())));
            document.add(new StoredField(Fields.OWN_HEADING, section.title()));
        }
    }

    private void addCalled(Document document) {
        Set<String> called = new LinkedHashSet<>();
        called.add(Fields.called(name.value()));
        called.add(Fields.called(name.leaf()));
        called.add(Fields.called(summary.title()));
        for (String each : called) {
            document.add(exact(Fields.CALLED, each));
        }
    }

    private void addPage(Document document) throws IOException {
        document.add(exact(Fields.KIND, Fields.PAGE_KIND));
        document.add(exact(Fields.PAGE_DOCUMENT, name.value()));
        addCalled(document);
        document.add(new BinaryDocValuesField(Fields.SUMMARY, PageRecords.summary(summary)));
        document.add(new BinaryDocValuesField(Fields.ANCHORS, PageRecords.anchors(anchors())));
        addLinks(document);
    }

    /** What a link's anchor may name: ids of headings, and those set by HTML or attributes. */
    private List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        page.sections().forEach(section -> anchors.add(section.anchor()));
        anchors.addAll(WrittenIds.in(page.text()));
        return anchors;
    }

    private void addLinks(Document document) throws IOException {
        List<PageLink> inside = page.links().stream().filter(l -> !l.external()).toList();
        List<PageLink> outside = page.links().stream().filter(PageLink::external).toList();
        if (!inside.isEmpty()) {
            document.add(new BinaryDocValuesField(Fields.LINKS, PageRecords.links(inside)));
        }
        if (!outside.isEmpty()) {
            document.add(
                    new BinaryDocValuesField(Fields.EXTERNAL_LINKS, PageRecords.links(outside)));
        }
        Set<String> leaves = new LinkedHashSet<>();
        for (PageLink link : inside) {
            leaves.add(Fields.linkLeaf(link.target()));
        }
        for (String leaf : leaves) {
            document.add(exact(Fields.LINK_LEAF, leaf));
        }
    }

    private Document document() {
        Document document = new Document();
        document.add(exact(Fields.KIND, Fields.SECTION_KIND));
        document.add(new StringField(Fields.PAGE, name.value(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.PAGE, new BytesRef(name.value())));
        terms.addTo(document);
        return document;
    }

    /** From the first to the last character that is not space; all of it when there is none. */
    private Span withoutSpaceAround(int start, int end) {
        int first = start;
        while (first < end && Character.isWhitespace(page.text().charAt(first))) {
            first++;
        }
        int last = end - 1;
        while (last > first && Character.isWhitespace(page.text().charAt(last))) {
            last--;
        }
        return first < end ? new Span(first, last) : new Span(start, start);
    }

    private String oneLine(Span part) {
        return SearchAnalyzer.normalized(
                SPACE.matcher(page.plainText(part)).replaceAll(" ").strip());
    }

    private static Field exact(String field, String term) {
        return new StringField(field, term, Field.Store.NO);
    }

    private static Field text(String field, String text) {
        return new TextField(field, SearchAnalyzer.normalized(text), Field.Store.NO);
    }

    private static String cut(String text) {
        return text.length() <= MAX_PAGE_CHARS ? text : text.substring(0, MAX_PAGE_CHARS);
    }
}
