package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.any;
import static dev.holt.protocol.ValueSchema.choice;
import static dev.holt.protocol.ValueSchema.flag;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.InputSchema;
import dev.holt.render.TextEdit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Edits of a page as they come over the wire: objects with an {@code op} and what it needs. */
final class EditArguments {
    static final String EDITS = "edits";

    private static final String OP = "op";
    private static final String OLD = "old";
    private static final String NEW = "new";
    private static final String ALL = "all";
    private static final String TEXT = "text";
    private static final String NAME = "name";
    private static final String VALUE = "value";

    /** How an agent is told what each op takes. */
    static final String DESCRIPTION =
            "replace {old,new,all?}, exact text; append|prepend {text,section?};"
                    + " replace_section|insert_before|insert_after {section,text};"
                    + " set_property {name,value}; remove_property {name}";

    static final InputSchema SCHEMA =
            InputSchema.object()
                    .required(
                            OP,
                            choice(
                                    "",
                                    "replace",
                                    "append",
                                    "prepend",
                                    "replace_section",
                                    "insert_before",
                                    "insert_after",
                                    "set_property",
                                    "remove_property"))
                    .optional(OLD, string(""))
                    .optional(NEW, string(""))
                    .optional(ALL, flag(""))
                    .optional(TEXT, string(""))
                    .optional(Fields.SECTION, string("heading path: A > B"))
                    .optional(NAME, string(""))
                    .optional(VALUE, any(""))
                    // What other servers' edit tools call them.
                    .alias("old_text", OLD)
                    .alias("old_string", OLD)
                    .alias("old_str", OLD)
                    .alias("new_text", NEW)
                    .alias("new_string", NEW)
                    .alias("new_str", NEW)
                    .alias("replace_all", ALL)
                    .alias("content", TEXT)
                    .alias("heading", Fields.SECTION)
                    .alias("property", NAME);

    private final Arguments edit;

    private EditArguments(Arguments edit) {
        this.edit = edit;
    }

    /**
     * The edits that {@code given} asks for.
     *
     * @throws dev.holt.protocol.ArgumentException if one lacks what its op needs, or has what its
     *     op does not take
     */
    static List<TextEdit> parse(List<Arguments> given) {
        return given.stream().map(edit -> new EditArguments(edit).parse()).toList();
    }

    private TextEdit parse() {
        return switch (edit.string(OP)) {
            case "replace" -> {
                takes(OLD, NEW, ALL);
                yield new TextEdit.Replace(needed(OLD), needed(NEW), edit.flag(ALL));
            }
            case "append" -> {
                takes(TEXT, Fields.SECTION);
                yield new TextEdit.Append(needed(TEXT), section());
            }
            case "prepend" -> {
                takes(TEXT, Fields.SECTION);
                yield new TextEdit.Prepend(needed(TEXT), section());
            }
            case "replace_section" -> {
                takes(Fields.SECTION, TEXT);
                yield new TextEdit.ReplaceSection(needed(Fields.SECTION), needed(TEXT));
            }
            case "insert_before" -> {
                takes(Fields.SECTION, TEXT);
                yield new TextEdit.InsertBefore(needed(Fields.SECTION), needed(TEXT));
            }
            case "insert_after" -> {
                takes(Fields.SECTION, TEXT);
                yield new TextEdit.InsertAfter(needed(Fields.SECTION), needed(TEXT));
            }
            case "set_property" -> {
                takes(NAME, VALUE);
                yield new TextEdit.SetProperty(
                        needed(NAME), edit.value(VALUE).orElseThrow(() -> missing(VALUE)));
            }
            default -> {
                takes(NAME);
                yield new TextEdit.RemoveProperty(needed(NAME));
            }
        };
    }

    private Optional<String> section() {
        return edit.optionalString(Fields.SECTION).filter(path -> !path.isBlank());
    }

    private String needed(String name) {
        return edit.optionalString(name).orElseThrow(() -> missing(name));
    }

    private RuntimeException missing(String name) {
        return edit.problem(name, "is missing: op " + edit.string(OP) + " needs it");
    }

    /** An argument that the op would ignore means that the agent expects something else. */
    private void takes(String... names) {
        Set<String> taken = Set.copyOf(Arrays.asList(names));
        for (String name : List.of(OLD, NEW, ALL, TEXT, Fields.SECTION, NAME, VALUE)) {
            if (!taken.contains(name) && edit.has(name) && !isNothing(name)) {
                throw edit.problem(
                        name,
                        "does not go with op "
                                + edit.string(OP)
                                + ", which takes "
                                + String.join(", ", names));
            }
        }
    }

    /** Models fill in what they leave unused: empty texts and false. */
    private boolean isNothing(String name) {
        Object value = edit.value(name).orElse("");
        return value.equals("") || value.equals(false);
    }
}
