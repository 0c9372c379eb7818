package dev.holt.render.html;

import com.vladsch.flexmark.util.ast.Document;
import dev.holt.render.MarkdownPage;
import dev.holt.render.Section;
import dev.holt.render.Span;
import dev.holt.render.program.Format;
import dev.holt.render.program.PageCompiler;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.PageSource;
import dev.holt.render.program.Part;
import dev.holt.render.program.UnknownPartException;
import dev.holt.render.syntax.MarkdownParser;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Holt's Markdown as page programs; what each construct becomes is in {@code docs/markdown.md}.
 *
 * <p>Links, images, transclusions and macro calls become elements; everything else is static. The
 * output of a page is bounded by a multiple of its length.
 */
public final class MarkdownCompiler implements PageCompiler {
    private static final int MAX_NAMED_SECTIONS = 8;

    private final CompileOptions options;
    private final Dialect dialect;
    private final LongAdder parses = new LongAdder();

    public MarkdownCompiler(CompileOptions options) {
        this(options, Dialect.WIKI);
    }

    MarkdownCompiler(CompileOptions options, Dialect dialect) {
        this.options = options;
        this.dialect = dialect;
    }

    @Override
    public String id() {
        return options.compilerId();
    }

    /** How many texts have been parsed so far. */
    public long parses() {
        return parses.sum();
    }

    @Override
    public PageProgram compile(PageSource source, Format format, Part part) {
        parses.increment();
        int body = MarkdownPage.bodyStart(source.text());
        Span span = span(source.text(), body, part);
        Document document =
                MarkdownParser.parse(source.text().substring(body), options.wikiLinkOrder());
        PageTree tree = new PageTree(document, part, span.start() - body, span.end() - body);
        return switch (format) {
            case HTML -> {
                HtmlOutput out = new HtmlOutput();
                new HtmlBlocks(new HtmlContext(out, tree, dialect, idsOf(source, part))).page();
                yield out.program();
            }
            case TEXT -> new TextWriter(tree).write();
            case EXPANDED -> new ExpandedWriter(source.text(), body, tree).write(part, span);
        };
    }

    /** A page that includes another has footnotes of both. */
    private static String idsOf(PageSource source, Part part) {
        if (!part.included()) {
            return "";
        }
        CRC32 digest = new CRC32();
        String name = source.contentId() + "#" + part.section().orElse("");
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        return "%08x-".formatted(digest.getValue());
    }

    private Span span(String text, int body, Part part) {
        if (part.section().isEmpty()) {
            return new Span(body, text.length());
        }
        String wanted = part.section().get();
        MarkdownPage page = MarkdownPage.parse(text, options.wikiLinkOrder());
        return page.anchor(wanted)
                .map(Section::span)
                .orElseThrow(() -> new UnknownPartException(unknown(page, wanted)));
    }

    private static String unknown(MarkdownPage page, String wanted) {
        String known =
                page.sections().stream()
                        .limit(MAX_NAMED_SECTIONS)
                        .map(section -> "'" + section.title() + "'")
                        .collect(Collectors.joining(", "));
        return "There is no section '%s'; %s"
                .formatted(
                        wanted,
                        known.isEmpty() ? "the page has no sections" : "the page has " + known);
    }
}
