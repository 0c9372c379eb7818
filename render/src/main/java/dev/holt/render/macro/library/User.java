package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.Variants;
import java.util.List;

/** {@code <<User>>}: who reads the page. */
final class User {
    private User() {}

    static Macro macro() {
        return new Macro(
                "User",
                "The name of the page's reader, as far as the server knows it.",
                List.of(
                        MacroParameter.optional(
                                "default",
                                "what is shown for an unknown reader (default: somebody)")),
                "<<User(default=you)>>",
                (arguments, context) ->
                        new MacroOutput.Text(
                                context.variant(Variants.USER)
                                        .or(() -> arguments.text("default"))
                                        .orElseGet(() -> Label.SOMEBODY.in(context))));
    }
}
