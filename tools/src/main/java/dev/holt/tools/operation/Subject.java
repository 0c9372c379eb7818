package dev.holt.tools.operation;

import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.WikiException;
import java.util.List;
import java.util.Optional;

/** The commit subject that says what steps do, for callers who give none. */
final class Subject {
    /** Longer subjects are cut by the tools that list commits. */
    private static final int MAX_CHARS = 72;

    private final Snapshot head;

    Subject(Snapshot head) {
        this.head = head;
    }

    String of(List<Step> steps) {
        if (steps.size() == 1) {
            return of(steps.getFirst());
        }
        String text =
                "Change "
                        + steps.size()
                        + " things: "
                        + String.join(
                                ", ",
                                steps.stream()
                                        .map(Step::name)
                                        .map(this::known)
                                        .distinct()
                                        .toList());
        return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS - 1) + "…";
    }

    private String of(Step step) {
        String name = known(step.name());
        return switch (step) {
            case Step.WritePage write -> (write.base().isPresent() ? "Update " : "Create ") + name;
            case Step.EditPage edit ->
                    "Edit "
                            + name
                            + ": "
                            + edit.edits().size()
                            + (edit.edits().size() == 1 ? " edit" : " edits");
            case Step.MovePage move -> "Move " + name + " to " + withoutSuffix(move.to());
            case Step.DeletePage delete -> "Delete " + name;
            case Step.WriteAttachment write ->
                    (write.base().isPresent() ? "Replace attachment " : "Attach ") + step.name();
            case Step.DeleteAttachment delete -> "Delete attachment " + step.name();
        };
    }

    private String known(String name) {
        return find(name).map(page -> page.name().value()).orElse(withoutSuffix(name));
    }

    private Optional<Page> find(String name) {
        try {
            return head.findPage(name);
        } catch (WikiException planningSaysIt) {
            return Optional.empty();
        }
    }

    static String withoutSuffix(String name) {
        return name.endsWith(PageName.SUFFIX)
                ? name.substring(0, name.length() - PageName.SUFFIX.length())
                : name;
    }
}
