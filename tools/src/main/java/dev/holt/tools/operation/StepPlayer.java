package dev.holt.tools.operation;

import dev.holt.render.TextEdits;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.StrictUtf8;
import dev.holt.wiki.WikiException;
import java.util.Optional;

/** Plays steps on a draft, one after the other; each sees what those before it left. */
final class StepPlayer {
    private final Draft draft;
    private final BaseRevisions bases;
    private final AttachmentSteps attachments;
    private final WikiLinkOrder wikiLinks;

    StepPlayer(Draft draft, BaseRevisions bases, WikiLinkOrder wikiLinks) {
        this.draft = draft;
        this.bases = bases;
        this.wikiLinks = wikiLinks;
        this.attachments = new AttachmentSteps(draft, bases);
    }

    void play(Step step, int number) {
        switch (step) {
            case Step.WritePage write when write.base().isPresent() -> replace(write, number);
            case Step.WritePage write -> create(write, number);
            case Step.EditPage edit -> edit(edit, number);
            case Step.MovePage move -> new PageMove(draft, move, number).play(located(move));
            case Step.DeletePage delete -> delete(delete, number);
            case Step.WriteAttachment write -> attachments.write(write, number);
            case Step.DeleteAttachment delete -> attachments.delete(delete);
        }
    }

    private void create(Step.WritePage step, int number) {
        PageName page = PageName.of(step.name());
        refuseEmpty(page, step.content());
        draft.touched(page.path()).ifPresent(file -> refuseSecond(page, file));
        draft.put(page.path(), DraftFile.created(PageText.encode(page, step.content()), number));
    }

    private void refuseSecond(PageName page, DraftFile file) {
        throw file.origin().isPresent()
                ? baseRequired(page.value())
                : new WikiException.InvalidChangeSet(
                        "Change "
                                + file.step()
                                + " creates page '"
                                + page
                                + "' already. Send its whole text there, or use another name.");
    }

    private void replace(Step.WritePage step, int number) {
        String path = located(step.name(), step.base());
        PageName page = PageName.ofPath(path);
        refuseEmpty(page, step.content());
        DraftFile file = opened(path, step.base(), number);
        String text =
                StrictUtf8.decode(draft.content(file))
                        .map(existing -> PageText.likeExisting(existing, step.content()))
                        .orElse(step.content());
        draft.put(path, file.withContent(PageText.encode(page, text), number));
    }

    private void edit(Step.EditPage step, int number) {
        String path = located(step.name(), step.base());
        PageName page = PageName.ofPath(path);
        DraftFile file = opened(path, step.base(), number);
        String text = TextEdits.apply(text(page, file), wikiLinks, step.edits());
        refuseEmpty(page, text);
        draft.put(path, file.withContent(PageText.encode(page, text), number));
    }

    private void delete(Step.DeletePage step, int number) {
        String path = located(step.name(), step.base());
        DraftFile file = opened(path, step.base(), number);
        if (file.origin().isPresent() && step.base().isEmpty()) {
            throw baseRequired(PageName.ofPath(path).value());
        }
        draft.remove(
                path, file.origin().map(DraftFile.Origin::base).orElse(draft.tip().revision()));
    }

    /** The path of the page to move; where only its folder exists, the path it would have. */
    private String located(Step.MovePage move) {
        String folder = move.name().endsWith("/") ? move.name() : move.name() + "/";
        boolean isFolder =
                move.subpages()
                        && find(move.name()).isEmpty()
                        && !draft.pathsBelow(folder).isEmpty();
        if (isFolder) {
            return folder.substring(0, folder.length() - 1) + PageName.SUFFIX;
        }
        String path = located(move.name(), Optional.empty());
        if (draft.isUntouched(path)) {
            opened(path, move.base(), 0);
        }
        return path;
    }

    /** The path now of the page that a caller names; one that is gone since the base counts too. */
    private String located(String name, Optional<String> base) {
        return find(name)
                .or(() -> base.flatMap(read -> goneSince(name, read)))
                .orElseGet(() -> missing(name));
    }

    private Optional<String> goneSince(String name, String base) {
        return bases.at(base)
                .findPage(name)
                .filter(page -> !draft.tip().hasPage(page.name()))
                .map(StepPlayer::path);
    }

    private String missing(String name) {
        PageName page = draft.tip().page(name).name();
        throw new WikiException.InvalidChangeSet(
                "Page '"
                        + page
                        + "' is moved or deleted by an earlier change of this call. Name it as that"
                        + " change leaves it.");
    }

    private Optional<String> find(String name) {
        String exact = name.endsWith(PageName.SUFFIX) ? name : name + PageName.SUFFIX;
        return draft.touched(exact).isPresent()
                ? Optional.of(exact)
                : draft.tip().findPage(name).map(StepPlayer::path).filter(draft::holds);
    }

    private static String path(Page page) {
        return page.name().path();
    }

    /** The page at a path as the caller read it: as it is now, or as it was at a stale base. */
    private DraftFile opened(String path, Optional<String> base, int number) {
        Optional<DraftFile> touched = draft.touched(path);
        if (base.isEmpty()) {
            return touched.orElseGet(
                    () -> DraftFile.existing(path, draft.tip().revision(), number));
        }
        Snapshot read = bases.at(base.get());
        String origin = touched.flatMap(DraftFile::origin).map(DraftFile.Origin::path).orElse(path);
        Optional<Page> then = read.findPage(PageName.ofPath(origin));
        Optional<Page> now = draft.tip().findPage(PageName.ofPath(origin));
        if (then.isEmpty() && now.isPresent()) {
            throw unknownThen(PageName.ofPath(path), read.revision());
        }
        boolean stale = !then.map(Page::blobId).equals(now.map(Page::blobId));
        if (touched.isPresent()) {
            return sameBase(path, touched.get(), stale ? read.revision() : draft.tip().revision());
        }
        return stale
                ? DraftFile.existing(path, read.revision(), number)
                        .withContent(then.orElseThrow().bytes(), number)
                : DraftFile.existing(path, draft.tip().revision(), number);
    }

    private static DraftFile sameBase(String path, DraftFile touched, Revision base) {
        boolean same = touched.origin().map(each -> each.base().equals(base)).orElse(true);
        if (!same) {
            throw new RefusedChange(
                    "invalid_base",
                    "Change "
                            + touched.step()
                            + " touches page '"
                            + PageName.ofPath(path)
                            + "' too, on another revision of it. Use the same base_revision for"
                            + " both.");
        }
        return touched;
    }

    private String text(PageName page, DraftFile file) {
        return StrictUtf8.decode(draft.content(file))
                .orElseThrow(() -> new WikiException.NotUtf8(notUtf8(page)));
    }

    private static String notUtf8(PageName page) {
        return "Page '"
                + page
                + "' is not UTF-8, so an edit could damage it. Convert its file to UTF-8 with git"
                + " first.";
    }

    private static void refuseEmpty(PageName page, String text) {
        if (text.isBlank()) {
            throw new RefusedChange(
                    "empty_content",
                    "That would leave page '"
                            + page
                            + "' empty. Send its text, or remove it with delete_page.");
        }
    }

    private static RefusedChange unknownThen(PageName page, Revision base) {
        return new RefusedChange(
                "invalid_base",
                "Page '"
                        + page
                        + "' did not exist at "
                        + base.abbreviated()
                        + ". Read it, and pass the revision that the answer gives.");
    }

    private WikiException baseRequired(String name) {
        return new WikiException.BaseRequired(name, draft.tip().revision());
    }
}
