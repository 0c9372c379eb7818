package dev.holt.render.macro.library;

import dev.holt.render.LinkTarget;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroException;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.RenderContext;
import dev.holt.render.program.Element;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page that a call is about: named as a wiki link names it, else the one it stands on. */
final class PageArgument {
    static final String PAGE = "page";

    private static final int MOST_LISTED = 5;

    private PageArgument() {}

    /** The parameter. */
    static MacroParameter parameter() {
        return MacroParameter.optional(PAGE, "a page, named as in a link (default: this page)");
    }

    /**
     * The page, which may be missing.
     *
     * @throws MacroException when several pages or no page could be meant
     */
    static PageName of(MacroArguments arguments, RenderContext context) {
        Optional<String> written = arguments.text(PAGE).filter(name -> !name.isEmpty());
        if (written.isEmpty()) {
            return context.page();
        }
        return switch (context.resolve(Element.Syntax.WIKI, written.get(), Optional.empty())) {
            case LinkTarget.ToPage(PageName page, var anchor) -> page;
            case LinkTarget.Missing(String wanted) -> named(arguments, wanted);
            case LinkTarget.Ambiguous(List<PageName> candidates) ->
                    throw new MacroException(
                            "'%s' may be any of %s; write the whole name"
                                    .formatted(written.get(), listed(candidates)));
            case LinkTarget.ToAttachment(var file) ->
                    throw new MacroException("'" + file + "' is an attachment, not a page");
            case LinkTarget.External(String url) ->
                    throw new MacroException("'" + url + "' is not in this wiki");
        };
    }

    private static PageName named(MacroArguments arguments, String wanted) {
        if (wanted.isEmpty()) {
            throw arguments.wrong(PAGE, "the name of a page");
        }
        return new PageName(wanted);
    }

    private static String listed(List<PageName> candidates) {
        String first =
                candidates.stream()
                        .limit(MOST_LISTED)
                        .map(PageName::value)
                        .collect(Collectors.joining(", "));
        return candidates.size() > MOST_LISTED ? first + ", …" : first;
    }
}
