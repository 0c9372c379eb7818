package dev.holt.render.html;

import dev.holt.render.program.Element;
import dev.holt.render.program.Heading;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.ProgramBuilder;
import dev.holt.render.program.Segment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The HTML of a page in the making. Raw tags that the page's author opened are kept on a stack, and
 * a scope closes those opened in it, so that whatever tags a page has, the output nests.
 */
final class HtmlOutput {
    /** The most raw tags that may be open at once. */
    static final int MAX_OPEN_TAGS = 200;

    private final Deque<String> openTags = new ArrayDeque<>();
    private ProgramBuilder out = new ProgramBuilder();
    private boolean atLineStart = true;
    private int floor;

    /** Adds HTML that is known to be well formed. */
    void html(String safe) {
        if (!safe.isEmpty()) {
            out.text(safe);
            atLineStart = safe.charAt(safe.length() - 1) == '\n';
        }
    }

    /** Adds plain text. */
    void text(CharSequence plain) {
        html(Escape.html(plain));
    }

    /** Ends the line, unless a new one has begun. */
    void line() {
        if (!atLineStart) {
            html("\n");
        }
    }

    void element(Element element) {
        out.element(element);
        atLineStart = false;
    }

    void heading(Heading heading) {
        out.heading(heading);
    }

    /** Runs {@code content}, and closes the raw tags that it leaves open. */
    void scope(Runnable content) {
        int outer = floor;
        floor = openTags.size();
        content.run();
        while (openTags.size() > floor) {
            html("</" + openTags.pop() + ">");
        }
        floor = outer;
    }

    /** What {@code content} writes, apart from the output. */
    List<Segment> captured(Runnable content) {
        ProgramBuilder outer = out;
        boolean outerLineStart = atLineStart;
        out = new ProgramBuilder();
        scope(content);
        List<Segment> segments = out.segments();
        out = outer;
        atLineStart = outerLineStart;
        return segments;
    }

    /**
     * Opens a raw tag.
     *
     * @param html the whole tag, made safe
     */
    void openTag(String name, String html) {
        if (openTags.size() < MAX_OPEN_TAGS) {
            openTags.push(name);
            html(html);
        }
    }

    /** Closes a raw tag with all that are open inside it; nothing if none is open in this scope. */
    void closeTag(String name) {
        int depth = 0;
        for (String open : openTags) {
            if (++depth > openTags.size() - floor) {
                return;
            }
            if (open.equals(name)) {
                break;
            }
        }
        if (depth == 0 || !openTags.contains(name)) {
            return;
        }
        for (int i = 0; i < depth; i++) {
            html("</" + openTags.pop() + ">");
        }
    }

    PageProgram program() {
        return out.build();
    }
}
