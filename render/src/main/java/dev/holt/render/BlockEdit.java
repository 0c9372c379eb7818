package dev.holt.render;

import java.util.List;
import java.util.Optional;

/** Adds a block of text to a page or a section, set off by blank lines. */
final class BlockEdit {
    private final String text;
    private final MarkdownPage page;
    private final LineEnding ending;
    private final String eol;
    private final Blanks blanks;

    BlockEdit(MarkdownPage page) {
        this.text = page.text();
        this.page = page;
        this.ending = LineEnding.of(text);
        this.eol = ending.characters();
        this.blanks = new Blanks(text, page.lines());
    }

    List<Splice> append(TextEdit.Append edit) {
        String block = block(edit.text());
        Optional<Section> section = edit.section().map(page::section);
        int start = section.map(s -> s.span().start()).orElse(page.bodyStart());
        int end = section.map(Section::ownEnd).orElse(text.length());
        return after(new Span(start, end), block, true);
    }

    List<Splice> prepend(TextEdit.Prepend edit) {
        String block = block(edit.text());
        Optional<Section> section = edit.section().map(page::section);
        int start = section.map(Section::contentStart).orElse(page.bodyStart());
        int end = section.map(Section::ownEnd).orElse(text.length());
        int at = blanks.contentStart(start, end);
        if (at < 0) {
            int from = section.map(s -> s.span().start()).orElse(page.bodyStart());
            return after(new Span(from, end), block, false);
        }
        String gap = continuesInto(block, at) ? eol : eol + eol;
        return kept(Splice.of(at, at, block + gap));
    }

    List<Splice> insertBefore(TextEdit.InsertBefore edit) {
        String block = block(edit.text());
        int at = page.section(edit.section()).span().start();
        int before = blanks.contentEnd(page.bodyStart(), at);
        String gap = before >= 0 && blanks.breaks(before, at) < 2 ? eol : "";
        return kept(Splice.of(at, at, gap + block + eol + eol));
    }

    List<Splice> insertAfter(TextEdit.InsertAfter edit) {
        String block = block(edit.text());
        return after(page.section(edit.section()).span(), block, false);
    }

    /** Adds the block behind the last text of {@code region}. */
    private List<Splice> after(Span region, String block, boolean mayContinue) {
        int at = blanks.contentEnd(region.start(), region.end());
        if (at < 0) {
            return kept(behindNothing(block));
        }
        String gap = mayContinue && continues(at, block) ? eol : eol + eol;
        boolean last = region.end() == text.length();
        String rest = last || blanks.breaks(at, region.end()) >= 2 ? "" : eol;
        return kept(Splice.of(at, at, gap + block + rest));
    }

    /** The first block of a page that has no body. */
    private Splice behindNothing(String block) {
        int at = text.length();
        boolean glued = at > page.lines().startOf(at) && at > page.bodyStart();
        boolean unended =
                page.frontMatter().isPresent() && at == page.bodyStart() && !endsInBreak();
        return Splice.of(at, at, (glued || unended ? eol : "") + block + eol);
    }

    private boolean endsInBreak() {
        return text.endsWith("\n") || text.endsWith("\r");
    }

    private List<Splice> kept(Splice splice) {
        HeadingGuard.check(page, splice);
        return List.of(splice);
    }

    private String block(String written) {
        String block = Blanks.trimmed(ending.applied(written));
        if (block.isEmpty()) {
            throw new MarkdownException.InvalidEdit("The text to add is empty; give some text.");
        }
        return block;
    }

    /** Whether the block goes on with the list or table that ends at {@code at}. */
    private boolean continues(int at, String block) {
        for (OpenBlock open : page.openBlocks()) {
            if (open.span().start() < at
                    && blanks.contentEnd(open.span().start(), open.span().end()) == at) {
                return open.kind() == OpenBlock.Kind.TABLE
                        ? block.startsWith("|")
                        : sameList(block.charAt(0), text.charAt(open.span().start()))
                                && startsWithList(block);
            }
        }
        return false;
    }

    /** Whether the list that the block ends in goes on with the one that starts at {@code at}. */
    private boolean continuesInto(String block, int at) {
        boolean list =
                page.openBlocks().stream()
                        .anyMatch(open ->
                                open.kind() == OpenBlock.Kind.LIST && open.span().start() == at);
        return list && sameList(block.charAt(0), text.charAt(at)) && isList(block);
    }

    private static boolean sameList(char one, char other) {
        return one == other || (Character.isDigit(one) && Character.isDigit(other));
    }

    private boolean startsWithList(String block) {
        return page.piece(block).openBlocks().stream()
                .anyMatch(open -> open.kind() == OpenBlock.Kind.LIST && open.span().start() == 0);
    }

    private boolean isList(String block) {
        return page.piece(block).openBlocks().stream()
                .anyMatch(open ->
                        open.kind() == OpenBlock.Kind.LIST
                                && open.span().start() == 0
                                && open.span().end() >= block.length());
    }
}
