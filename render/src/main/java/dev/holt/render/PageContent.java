package dev.holt.render;

import java.util.List;

/** Everything that is read out of a page's body, each in the order of the text. */
record PageContent(
        List<HeadingMark> headings,
        List<PageLink> links,
        List<TextPiece> pieces,
        List<OpenBlock> openBlocks) {
    PageContent {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        pieces = List.copyOf(pieces);
        openBlocks = List.copyOf(openBlocks);
    }
}
