package dev.holt.render.macro.library;

import dev.holt.render.macro.RenderContext;
import dev.holt.render.macro.Variants;
import java.util.Locale;

/** What macros say in their own words, in the reader's language where that is known. */
enum Label {
    NO_PAGES("No pages", "Keine Seiten", "Aucune page"),
    NO_ATTACHMENTS("No attachments", "Keine Anhänge", "Aucune pièce jointe"),
    NO_HEADINGS("No headings", "Keine Überschriften", "Aucun titre"),
    NO_CHANGES("No changes", "Keine Änderungen", "Aucune modification"),
    MORE("%d more", "%d weitere", "%d de plus"),
    AND_MORE("and more", "und weitere", "et d'autres"),
    SOMEBODY("somebody", "jemand", "quelqu'un"),
    DELETED("deleted", "gelöscht", "supprimée"),
    CREATED("new", "neu", "nouvelle"),
    MOVED("moved", "verschoben", "déplacée");

    private final String english;
    private final String german;
    private final String french;

    Label(String english, String german, String french) {
        this.english = english;
        this.german = german;
        this.french = french;
    }

    /** The label for the page's reader; English for a language that is unknown or not here. */
    String in(RenderContext context) {
        return switch (language(context).getLanguage()) {
            case "de" -> german;
            case "fr" -> french;
            default -> english;
        };
    }

    /** The reader's language; English when it is unknown. */
    static Locale language(RenderContext context) {
        return context.variant(Variants.LANGUAGE)
                .map(Locale::forLanguageTag)
                .filter(language -> !language.getLanguage().isEmpty())
                .orElse(Locale.ENGLISH);
    }
}
