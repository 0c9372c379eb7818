package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.any;
import static dev.holt.protocol.ValueSchema.choice;
import static dev.holt.protocol.ValueSchema.flag;
import static dev.holt.protocol.ValueSchema.list;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.ArgumentException;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.InputSchema;
import dev.holt.render.TextEdit;
import dev.holt.tools.operation.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes as they come over the wire: objects with an {@code op} and the arguments of its tool. */
final class ChangeArguments {
    private static final String OP = "op";

    /** How an agent is told what each op takes. */
    static final String DESCRIPTION =
            "write {page,content}, edit {page,edits}, move {page,to,subpages?}, delete {page},"
                    + " attach {attachment,data|text}, detach {attachment}; each as in its tool, with"
                    + " base_revision";

    static final InputSchema SCHEMA =
            InputSchema.object()
                    .required(OP, choice("", "write", "edit", "move", "delete", "attach", "detach"))
                    .optional(Fields.PAGE, string(""))
                    .optional(Fields.CONTENT, string(""))
                    .optional(EditArguments.EDITS, list("as in edit_page", any("")))
                    .optional(MovePage.TO, string(""))
                    .optional(MovePage.SUBPAGES, flag(""))
                    .optional(Fields.ATTACHMENT, string(""))
                    .optional(AttachmentContent.DATA, string(""))
                    .optional(AttachmentContent.TEXT, string(""))
                    .optional(Fields.BASE_REVISION, string(""))
                    .alias("name", Fields.ATTACHMENT);

    private final Arguments change;

    private ChangeArguments(Arguments change) {
        this.change = change;
    }

    /**
     * The step that {@code change} asks for.
     *
     * @throws ArgumentException if it lacks what its op needs, or has what its op does not take
     */
    static Step parse(Arguments change) {
        return new ChangeArguments(change).parse();
    }

    private Step parse() {
        Optional<String> base =
                change.optionalString(Fields.BASE_REVISION).filter(text -> !text.isBlank());
        return switch (change.string(OP)) {
            case "write" -> {
                takes(Fields.PAGE, Fields.CONTENT);
                yield new Step.WritePage(needed(Fields.PAGE), needed(Fields.CONTENT), base);
            }
            case "edit" -> {
                takes(Fields.PAGE, EditArguments.EDITS);
                yield new Step.EditPage(needed(Fields.PAGE), edits(), base);
            }
            case "move" -> {
                takes(Fields.PAGE, MovePage.TO, MovePage.SUBPAGES);
                yield new Step.MovePage(
                        needed(Fields.PAGE),
                        needed(MovePage.TO),
                        change.flag(MovePage.SUBPAGES),
                        base);
            }
            case "delete" -> {
                takes(Fields.PAGE);
                yield new Step.DeletePage(needed(Fields.PAGE), base);
            }
            case "attach" -> {
                takes(Fields.ATTACHMENT, AttachmentContent.DATA, AttachmentContent.TEXT);
                yield new Step.WriteAttachment(
                        needed(Fields.ATTACHMENT), AttachmentContent.of(change), base);
            }
            default -> {
                takes(Fields.ATTACHMENT);
                yield new Step.DeleteAttachment(needed(Fields.ATTACHMENT), base);
            }
        };
    }

    private List<TextEdit> edits() {
        List<TextEdit> edits = new ArrayList<>();
        Object given = change.value(EditArguments.EDITS).orElse(List.of());
        List<?> items = given instanceof List<?> several ? several : List.of(given);
        for (int i = 0; i < items.size(); i++) {
            String address = change.address(EditArguments.EDITS) + "[" + i + "]";
            edits.add(edit(address, items.get(i)));
        }
        if (edits.isEmpty()) {
            throw change.problem(EditArguments.EDITS, "is empty: give at least one edit");
        }
        return edits;
    }

    private static TextEdit edit(String address, Object given) {
        if (!(given instanceof Map<?, ?> map)) {
            throw new ArgumentException("\"" + address + "\" is no object: expected one with op");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        try {
            return EditArguments.parse(List.of(Arguments.check(EditArguments.SCHEMA, named)))
                    .getFirst();
        } catch (ArgumentException e) {
            throw new ArgumentException(
                    e.problems().stream().map(problem -> address + ": " + problem).toList());
        }
    }

    private String needed(String name) {
        return change.optionalString(name)
                .orElseThrow(() ->
                        change.problem(name, "is missing: op " + change.string(OP) + " needs it"));
    }

    /** An argument that the op would ignore means that the agent expects something else. */
    private void takes(String... names) {
        Set<String> taken = Set.copyOf(Arrays.asList(names));
        for (String name : change.raw().keySet()) {
            boolean isOwn =
                    taken.contains(name) || name.equals(OP) || name.equals(Fields.BASE_REVISION);
            if (!isOwn && change.has(name) && !isNothing(name)) {
                throw change.problem(
                        name,
                        "does not go with op "
                                + change.string(OP)
                                + ", which takes "
                                + String.join(", ", names)
                                + ", base_revision");
            }
        }
    }

    /** Models fill in what they leave unused: empty texts and lists, and false. */
    private boolean isNothing(String name) {
        Object value = change.value(name).orElse("");
        return value.equals("") || value.equals(false) || value.equals(List.of());
    }
}
