package dev.holt.render;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** The one Markdown parser of this room: CommonMark with GitHub's tables, bounded for any input. */
final class MarkdownParser {
    private static final Parser PARSER = build();

    private MarkdownParser() {}

    /** The document of {@code body}; its nodes' offsets are those of {@code body}. */
    static Document parse(String body) {
        return PARSER.parse(ParseGuard.harmless(body));
    }

    private static Parser build() {
        MutableDataSet options = new MutableDataSet();
        ParserEmulationProfile.COMMONMARK_0_29.setIn(options);
        options.set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
                .set(Parser.HEADING_PARSER, false)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.WITH_CAPTION, false);
        return Parser.builder(options)
                .customInlineParserFactory(BoundedInlineParser::new)
                // Left out by flexmark where the inline parser is not its own.
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .customBlockParserFactory(new HeadingStarts())
                .build();
    }
}
