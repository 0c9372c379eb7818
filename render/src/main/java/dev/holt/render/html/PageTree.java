package dev.holt.render.html;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.holt.render.program.Part;
import dev.holt.render.syntax.Anchors;
import dev.holt.render.syntax.Blocks;
import dev.holt.render.syntax.InlineText;
import dev.holt.render.syntax.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parsed part of a page that is to be written, with what is known about the whole of it:
 * anchors and levels of headings, and footnotes.
 */
final class PageTree {
    private static final int LOWEST = 6;

    private final Document document;
    private final List<Node> blocks = new ArrayList<>();
    private final IdentityHashMap<Node, String> anchors = new IdentityHashMap<>();
    private final Map<String, Blocks.Footnote> footnotes = new HashMap<>();
    private final Part part;
    private int highest = LOWEST + 1;

    /**
     * @param from where the part starts among the document's offsets
     * @param to where it ends
     */
    PageTree(Document document, Part part, int from, int to) {
        this.document = document;
        this.part = part;
        Anchors made = new Anchors();
        Walk.below(document, node -> note(node, made));
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block.getStartOffset() >= from && block.getStartOffset() < to) {
                blocks.add(block);
                Walk.below(block, this::noteLevel);
                noteLevel(block);
            }
        }
    }

    private boolean note(Node node, Anchors made) {
        if (node instanceof Heading) {
            anchors.put(node, made.next(InlineText.of(node)));
        } else if (node instanceof Blocks.Footnote footnote) {
            footnotes.putIfAbsent(key(footnote.label()), footnote);
        }
        return true;
    }

    private boolean noteLevel(Node node) {
        if (node instanceof Heading heading) {
            highest = Math.min(highest, heading.getLevel());
        }
        return true;
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    Document document() {
        return document;
    }

    /** The blocks of the part, in their order. */
    List<Node> blocks() {
        return blocks;
    }

    String anchor(Heading heading) {
        return anchors.getOrDefault(heading, "");
    }

    /** The level at which a heading is written. */
    int level(Heading heading) {
        return part.underLevel() == 0 || highest > LOWEST
                ? heading.getLevel()
                : Math.min(LOWEST, part.underLevel() + 1 + heading.getLevel() - highest);
    }

    /** The level under which the part itself stands. */
    int underLevel() {
        return part.underLevel();
    }

    Optional<Blocks.Footnote> footnote(String label) {
        return Optional.ofNullable(footnotes.get(key(label)));
    }
}
