package dev.holt.wiki;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Short ways to write to a wiki in tests. */
final class Writer {
    static final PersonIdentity AGENT = new PersonIdentity("Agent", "agent@example.org");

    private final Wiki wiki;

    Writer(Wiki wiki) {
        this.wiki = wiki;
    }

    static Provenance who(String message) {
        return Provenance.of(AGENT, message);
    }

    static Provenance who(String key, String digest) {
        Map<String, String> trailers = new LinkedHashMap<>();
        trailers.put("Holt-Client", "test/1");
        trailers.put("Holt-Tool", "write_page");
        return new Provenance(
                AGENT, "Write with a key", trailers, Optional.of(key), Optional.of(digest));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Change.Create newPage(String page, String text) {
        return new Change.Create(new PageName(page), utf8(text));
    }

    static Change.Write write(String page, String text, Revision base) {
        return new Change.Write(new PageName(page), utf8(text), base);
    }

    static Change.Delete delete(String page, Revision base) {
        return new Change.Delete(new PageName(page), base);
    }

    static Change.Move move(String from, String to, String text, Revision base) {
        return new Change.Move(new PageName(from), new PageName(to), utf8(text), base);
    }

    static Change.Attach attach(String name, byte[] content) {
        return new Change.Attach(new AttachmentName(name), content, Optional.empty());
    }

    static Change.Attach attach(String name, byte[] content, Revision base) {
        return new Change.Attach(new AttachmentName(name), content, Optional.of(base));
    }

    CommitResult commit(Change... changes) {
        return commit(who("Change pages"), changes);
    }

    CommitResult commit(Provenance who, Change... changes) {
        ChangeSet set = ChangeSet.of(changes);
        return wiki.commit(who, tip -> set);
    }

    CommitResult preview(Change... changes) {
        ChangeSet set = ChangeSet.of(changes);
        return wiki.preview(who("Preview"), tip -> set);
    }

    String text(String page) {
        return wiki.head().page(page).text();
    }
}
