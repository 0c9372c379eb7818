package dev.holt.render.syntax;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/**
 * The one Markdown parser of this room: CommonMark with GitHub's extensions and Holt's own, bounded
 * for any input.
 */
public final class MarkdownParser {
    /** The most block quote and list markers on one line, and list levels by indentation. */
    public static final int MAX_NESTING = ParseGuard.MAX_NESTING;

    /** The longest paragraph whose inline Markdown is read, in UTF-16 units. */
    public static final int MAX_PARAGRAPH = BoundedInlineParser.MAX_PARAGRAPH;

    /** The most characters that could open something in one paragraph, likewise. */
    public static final int MAX_OPENERS = BoundedInlineParser.MAX_OPENERS;

    private static final Parser PAGE_FIRST = build(WikiLinkOrder.PAGE_FIRST);
    private static final Parser TEXT_FIRST = build(WikiLinkOrder.TEXT_FIRST);

    private MarkdownParser() {}

    /**
     * The document of {@code body}; its nodes' offsets are those of {@code body}.
     *
     * @param order which side of the bar in its wiki links is the page
     */
    public static Document parse(String body, WikiLinkOrder order) {
        Parser parser =
                switch (order) {
                    case PAGE_FIRST -> PAGE_FIRST;
                    case TEXT_FIRST -> TEXT_FIRST;
                };
        return parser.parse(ParseGuard.harmless(body));
    }

    private static Parser build(WikiLinkOrder order) {
        MutableDataSet options = new MutableDataSet();
        ParserEmulationProfile.COMMONMARK_0_29.setIn(options);
        options.set(Parser.EXTENSIONS, List.of(new TableSyntax()))
                .set(WikiInlineParser.WIKI_LINK_ORDER, order)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
                .set(Parser.LISTS_NEW_ITEM_CODE_INDENT, 4)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.WITH_CAPTION, false);
        return Parser.builder(options)
                .customInlineParserFactory(WikiInlineParser::new)
                .customDelimiterProcessor(EmphasisMark.ASTERISK)
                .customDelimiterProcessor(EmphasisMark.UNDERSCORE)
                .customDelimiterProcessor(PairedMarker.STRUCK)
                .customDelimiterProcessor(PairedMarker.MARKED)
                // Left out by flexmark where the inline parser is not its own.
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .customBlockParserFactory(new HeadingStarts())
                .customBlockParserFactory(new BlockStarts())
                .build();
    }
}
