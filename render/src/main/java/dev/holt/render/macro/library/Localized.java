package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroException;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.RenderContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code <<Localized(…)>>}: a text in the reader's language. */
final class Localized {
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "de", "fr", "es", "it", "nl", "pl", "pt", "cs", "sv", "uk", "ru", "tr",
                    "ja", "ko", "zh");

    private Localized() {}

    static Macro macro() {
        return new Macro(
                "Localized",
                "The one of several texts that is in the reader's language, else the first that"
                        + " was given in the order of the parameters.",
                LANGUAGES.stream().map(Localized::parameter).toList(),
                "<<Localized(en=Welcome, de=Willkommen, fr=Bienvenue)>>",
                (arguments, context) -> new MacroOutput.Text(text(arguments, context)));
    }

    private static MacroParameter parameter(String language) {
        String name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
        return MacroParameter.optional(language, "the text in " + name);
    }

    private static String text(MacroArguments arguments, RenderContext context) {
        String language = Label.language(context).getLanguage();
        Optional<String> first =
                LANGUAGES.stream().flatMap(tag -> arguments.text(tag).stream()).findFirst();
        return arguments
                .text(language)
                .or(() -> first)
                .orElseThrow(() -> new MacroException("there is no text; write en=… for example"));
    }
}
