package dev.holt.wiki;

import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** What may be written: how much, in which encoding, and under which names. */
final class ContentLimits {
    private final WikiOptions options;

    ContentLimits(WikiOptions options) {
        this.options = options;
    }

    void checkCount(ChangeSet changes) {
        int count = changes.changes().size();
        if (count > options.maxChanges()) {
            throw new WikiException.TooLarge(
                    "There are %d changes, and %d is the most for one commit. Send them in parts."
                            .formatted(count, options.maxChanges()));
        }
    }

    void checkPage(PageName page, byte[] content) {
        if (content.length > options.maxPageBytes()) {
            throw new WikiException.TooLarge(
                    "Page '%s' would have %d bytes, and %d is the most. Split it into pages."
                            .formatted(page, content.length, options.maxPageBytes()));
        }
        if (!StrictUtf8.isValid(content)) {
            throw new WikiException.NotUtf8(
                    "The new content of page '%s' is not valid UTF-8. Send it as UTF-8 text."
                            .formatted(page));
        }
    }

    void checkEditable(PageName page, byte[] current) {
        if (!StrictUtf8.isValid(current)) {
            throw new WikiException.NotUtf8(
                    ("Page '%s' is not UTF-8, so an edit could damage it. Convert its file to UTF-8"
                                    + " with git first.")
                            .formatted(page));
        }
    }

    void checkAttachment(AttachmentName name, byte[] content) {
        if (content.length > options.maxAttachmentBytes()) {
            throw new WikiException.TooLarge(
                    "Attachment '%s' has %d bytes, and %d is the most. Send a smaller file."
                            .formatted(name, content.length, options.maxAttachmentBytes()));
        }
    }

    /** Names that were read from git may be anything; new files get names that travel well. */
    void checkNewName(PageName page) {
        if (!PageName.of(page.value()).equals(page)) {
            throw new WikiException.InvalidName(
                    page.value(), "it is not in Unicode normal form C; compose its characters");
        }
    }

    void checkNewName(AttachmentName name) {
        if (!AttachmentName.of(name.value()).equals(name)) {
            throw new WikiException.InvalidName(
                    name.value(), "it is not in Unicode normal form C; compose its characters");
        }
    }

    /** A path that is in git already and may be written: never git's own files, never hidden. */
    String checkPath(String path) {
        try {
            new ObjectChecker().setSafeForMacOS(true).checkPath(path);
        } catch (CorruptObjectException e) {
            throw new WikiException.InvalidName(path, "no file in git can have it");
        }
        if (path.startsWith(".") || path.contains("/.")) {
            throw new WikiException.InvalidName(path, "a part that starts with a dot is hidden");
        }
        return path;
    }
}
