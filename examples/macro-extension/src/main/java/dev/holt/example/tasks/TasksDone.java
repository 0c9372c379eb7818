package dev.holt.example.tasks;

import dev.holt.render.LinkTarget;
import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroException;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.RenderContext;
import dev.holt.render.program.Element;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code <<TasksDone(Page)>>}: how many of a page's tasks are done, such as "2 of 5".
 *
 * <p>It learns everything through its context. Asking for the other page's text leaves the
 * dependency on that text behind, so that the number is counted again when the page changes, and
 * only then. Looking up where the name leads leaves others: they notice when a page of that name
 * appears or goes.
 */
final class TasksDone {
    private static final Pattern TASK = Pattern.compile("(?m)^\\s*[-*+] \\[([ xX])] ");

    private TasksDone() {}

    static Macro macro() {
        return new Macro(
                "TasksDone",
                "How many of a page's tasks are done.",
                List.of(MacroParameter.required("page", "a page, named as in a link")),
                "<<TasksDone(Plan)>>",
                (arguments, context) -> new MacroOutput.Text(counted(arguments, context)));
    }

    private static String counted(MacroArguments arguments, RenderContext context) {
        String written = arguments.text("page").orElse("");
        PageName page =
                switch (context.resolve(Element.Syntax.WIKI, written, Optional.empty())) {
                    case LinkTarget.ToPage(PageName found, var anchor) -> found;
                    // The message is shown in the call's place; the rest of the page stands.
                    default -> throw new MacroException("no page is called '" + written + "'");
                };
        List<String> boxes =
                TASK.matcher(context.text(page).orElse(""))
                        .results()
                        .map(task -> task.group(1))
                        .toList();
        long done = boxes.stream().filter(box -> !box.isBlank()).count();
        return done + " of " + boxes.size();
    }
}
