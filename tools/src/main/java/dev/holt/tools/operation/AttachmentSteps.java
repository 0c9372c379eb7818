package dev.holt.tools.operation;

import dev.holt.wiki.Attachment;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.WikiException;
import java.util.Optional;

/** Plays the steps that are about attachments on a draft. */
final class AttachmentSteps {
    private final Draft draft;
    private final BaseRevisions bases;

    AttachmentSteps(Draft draft, BaseRevisions bases) {
        this.draft = draft;
        this.bases = bases;
    }

    void write(Step.WriteAttachment step, int number) {
        Optional<String> existing = attachment(step.name());
        String path = existing.orElseGet(() -> AttachmentName.of(step.name()).path());
        if (step.content().length == 0) {
            throw new RefusedChange(
                    "empty_content",
                    "The content of '"
                            + path
                            + "' is empty. Send its bytes, or delete it with delete_attachment.");
        }
        if (existing.isPresent() && step.base().isPresent()) {
            Revision base = attachmentBase(path, step.base().get());
            draft.put(
                    path,
                    DraftFile.existing(path, base, number).withContent(step.content(), number));
        } else {
            draft.put(path, DraftFile.created(step.content(), number));
        }
    }

    void delete(Step.DeleteAttachment step) {
        String path =
                attachment(step.name())
                        .orElseGet(() -> draft.tip().attachment(step.name()).name().path());
        Revision base =
                step.base()
                        .map(revision -> attachmentBase(path, revision))
                        .orElseThrow(
                                () -> new WikiException.BaseRequired(path, draft.tip().revision()));
        draft.remove(path, base);
    }

    /** The path now of the attachment that a caller names; empty when there is none. */
    private Optional<String> attachment(String name) {
        return draft.touched(name).isPresent()
                ? Optional.of(name)
                : draft.tip()
                        .findAttachment(name)
                        .map(file -> file.name().path())
                        .filter(draft::holds);
    }

    private Revision attachmentBase(String path, String base) {
        Snapshot read = bases.at(base);
        Optional<String> then = read.findAttachment(path).map(Attachment::blobId);
        Optional<String> now = draft.tip().findAttachment(path).map(Attachment::blobId);
        return then.equals(now) ? draft.tip().revision() : read.revision();
    }
}
