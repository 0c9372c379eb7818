package dev.holt.server.adopt;

import dev.holt.wiki.Attachment;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.Change;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.StrictUtf8;
import dev.holt.wiki.WikiException;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides for each file what it becomes in the wiki, if anything. */
final class FileIntake {
    private static final Set<String> OTHER_TEXT =
            Set.of("markdown", "mdown", "mkd", "mdx", "txt", "org", "rst", "adoc", "textile");

    private final Snapshot before;
    private final WikiOptions options;
    private final boolean replaceHome;
    private final AdoptionReport report;
    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    FileIntake(Snapshot before, WikiOptions options, boolean replaceHome, AdoptionReport report) {
        this.before = before;
        this.options = options;
        this.replaceHome = replaceHome;
        this.report = report;
    }

    /** The change that takes the file in; none when it is there already or was reported. */
    Optional<Change> change(SourceFile file) {
        try {
            return PageName.isPagePath(file.path()) ? page(file) : attachment(file);
        } catch (WikiException.InvalidName e) {
            report.odd(Oddity.INVALID_NAME, file.path());
        } catch (WikiException.AmbiguousName e) {
            report.odd(Oddity.NAME_CLASH, file.path());
        } catch (IOException e) {
            report.odd(Oddity.UNREADABLE, file.path());
        }
        return Optional.empty();
    }

    private Optional<Change> page(SourceFile file) throws IOException {
        PageName name = PageName.of(file.path());
        if (!isFree(name.path(), file) || isTooLarge(file, options.maxPageBytes())) {
            return Optional.empty();
        }
        byte[] content = Files.readAllBytes(file.file());
        if (!StrictUtf8.isValid(content)) {
            return odd(Oddity.NOT_UTF8, file);
        }
        Optional<Page> existing = before.findPage(name.value());
        if (existing.isEmpty()) {
            return Optional.of(new Change.Create(name, content));
        }
        if (Arrays.equals(existing.get().bytes(), content)) {
            report.unchanged();
            return Optional.empty();
        }
        PageName there = existing.get().name();
        if (replaceHome && there.value().equals("Home")) {
            return Optional.of(new Change.Write(there, content, before.revision()));
        }
        return odd(there.equals(name) ? Oddity.DIFFERENT : Oddity.NAME_CLASH, file);
    }

    private Optional<Change> attachment(SourceFile file) throws IOException {
        String leaf = file.path().substring(file.path().lastIndexOf('/') + 1);
        int dot = leaf.lastIndexOf('.');
        if (dot < 0) {
            return odd(Oddity.NO_ENDING, file);
        }
        AttachmentName name = AttachmentName.of(file.path());
        if (!isFree(name.path(), file) || isTooLarge(file, options.maxAttachmentBytes())) {
            return Optional.empty();
        }
        byte[] content = Files.readAllBytes(file.file());
        Optional<Attachment> existing = before.findAttachment(name.value());
        if (existing.isPresent()) {
            if (!Arrays.equals(existing.get().bytes(), content)) {
                return odd(Oddity.DIFFERENT, file);
            }
            report.unchanged();
            return Optional.empty();
        }
        if (OTHER_TEXT.contains(leaf.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            report.odd(Oddity.OTHER_TEXT, file.path());
        }
        return Optional.of(new Change.Attach(name, content, Optional.empty()));
    }

    /** Whether no file that was taken before has the name, or a folder of it, but for its case. */
    private boolean isFree(String path, SourceFile file) {
        String folded = path.toLowerCase(Locale.ROOT);
        Set<String> above = new HashSet<>();
        for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
            above.add(folded.substring(0, slash));
        }
        if (folders.contains(folded) || !Collections.disjoint(files, above) || !files.add(folded)) {
            report.odd(Oddity.NAME_CLASH, file.path());
            return false;
        }
        folders.addAll(above);
        return true;
    }

    private boolean isTooLarge(SourceFile file, long most) {
        if (file.bytes() > most) {
            report.odd(Oddity.TOO_LARGE, file.path());
            return true;
        }
        return false;
    }

    private Optional<Change> odd(Oddity oddity, SourceFile file) {
        report.odd(oddity, file.path());
        return Optional.empty();
    }
}
