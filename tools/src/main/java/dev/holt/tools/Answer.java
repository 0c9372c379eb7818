package dev.holt.tools;

import dev.holt.protocol.Content;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A good answer under construction: text to read, and the same facts as fields.
 *
 * <p>Some clients show their model only the text, others only the fields. So each must do alone: an
 * address or a remark that stands in one stands in the other too.
 */
final class Answer {
    /** The most files that one answer links to. */
    static final int MAX_LINKS = 5;

    private final List<Content> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, Content> links = new LinkedHashMap<>();

    private Answer() {}

    static Answer empty() {
        return new Answer();
    }

    /** An answer that was computed against this commit, and says so. */
    static Answer at(Revision revision) {
        return empty().field(Fields.REVISION, revision.abbreviated());
    }

    Answer field(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** A field that is left out when there is nothing to say. */
    Answer field(String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    /** A field that is left out when it is false. */
    Answer flag(String name, boolean value) {
        return value ? field(name, true) : this;
    }

    Answer line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /**
     * A block that holds exactly this text; the lines so far end their own block. Empty text makes
     * no block.
     */
    Answer block(String exact) {
        endLines();
        if (!exact.isEmpty()) {
            blocks.add(new Content.Text(exact));
        }
        return this;
    }

    /**
     * Points at a page or attachment that a program or person may want to open. Each is linked
     * once, and only the first few are: a link costs a model tokens and tells it nothing new.
     *
     * @param path the file's path in the wiki
     */
    Answer link(String path) {
        if (links.size() < MAX_LINKS) {
            boolean page = PageName.isPagePath(path);
            Optional<String> type = page ? Optional.of("text/markdown") : MediaTypes.of(path);
            links.putIfAbsent(
                    path,
                    new Content.Link(
                            WikiUri.ofPath(path), FileWording.name(path), type, Optional.empty()));
        }
        return this;
    }

    /**
     * Says where a cut answer goes on, in both the text and the fields; nothing when it was not
     * cut.
     *
     * @param nextCursor the cursor that continues it
     * @param rest what is left, in words: {@code 340 more pages}
     */
    Answer more(Optional<String> nextCursor, String rest) {
        nextCursor.ifPresent(cursor -> {
            field(Fields.TRUNCATED, true).field(Fields.NEXT_CURSOR, cursor);
            line("[" + rest + "; to go on, repeat the call with cursor=" + cursor + "]");
        });
        return this;
    }

    ToolResult result() {
        endLines();
        blocks.addAll(links.values());
        return ToolResult.of(blocks, fields);
    }

    private void endLines() {
        if (!text.isEmpty()) {
            blocks.add(new Content.Text(text.substring(0, text.length() - 1)));
            text.setLength(0);
        }
    }
}
