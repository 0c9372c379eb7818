package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroSource;
import dev.holt.render.macro.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holt's own macros and those of extension modules. Extensions are looked for when a name is asked
 * for that Holt doesn't have, and only once.
 */
public final class MacroLibrary implements MacroSource {
    /** Counts up whenever one of Holt's own macros puts out something else. */
    private static final int VERSION = 1;

    private final String version;
    private final Map<String, Macro> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Extensions extensions;
    private final Set<String> disabled;

    private MacroLibrary(MacroLimits limits, ClassLoader loader, Set<String> disabled) {
        this.version = "holt:" + VERSION + ":" + limits;
        ownMacros(limits).forEach(macro -> own.put(macro.name(), macro));
        this.extensions = new Extensions(loader, own.keySet());
        this.disabled = folded(disabled);
    }

    /**
     * The macros that are on a class path.
     *
     * @param loader where extensions are looked for
     */
    public static MacroLibrary of(MacroLimits limits, ClassLoader loader) {
        return new MacroLibrary(limits, loader, Set.of());
    }

    /** The same macros without some; a call of one of these says that it is switched off. */
    public static MacroLibrary without(
            Set<String> disabled, MacroLimits limits, ClassLoader loader) {
        return new MacroLibrary(limits, loader, disabled);
    }

    /** Holt's own macros, in the order of their reference. */
    public static List<Macro> ownMacros(MacroLimits limits) {
        return List.of(
                TableOfContents.macro(limits),
                PageList.macro(limits),
                Children.macro(limits),
                Backlinks.macro(limits),
                Tagged.macro(limits),
                SearchResults.macro(limits),
                RecentChanges.macro(limits),
                OrphanedPages.macro(limits),
                WantedPages.macro(limits),
                PageCount.macro(),
                Attachments.macro(limits),
                Property.macro(),
                Date.macro(),
                User.macro(),
                Localized.macro());
    }

    @Override
    public Optional<Macro> find(String name) {
        if (isDisabled(name)) {
            return Optional.empty();
        }
        Macro known = own.get(name);
        return known != null
                ? Optional.of(known)
                : extensions.find(name).map(Extensions.Found::macro);
    }

    @Override
    public String version(String name) {
        if (isDisabled(name)) {
            return "disabled";
        }
        if (own.containsKey(name)) {
            return version;
        }
        return extensions
                .find(name)
                .map(Extensions.Found::version)
                .orElseGet(() -> "none of " + String.join(" ", names()));
    }

    @Override
    public String absence(String name) {
        return isDisabled(name)
                ? "this macro is switched off on this server"
                : "there is no macro of this name" + NearNames.of(name, names()) + unusable();
    }

    /** An extension that failed may be the one with the macro. */
    private String unusable() {
        List<String> problems = problems();
        return problems.isEmpty()
                ? ""
                : " (" + problems.getFirst() + "; mend or remove it and restart Holt)";
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(own.keySet());
        names.addAll(extensions.names());
        return names.stream()
                .filter(name -> !isDisabled(name))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** What was wrong with extensions, each naming the extension and the reason. */
    public List<String> problems() {
        return extensions.problems();
    }

    private boolean isDisabled(String name) {
        return disabled.contains(folded(name));
    }

    private static Set<String> folded(Set<String> names) {
        return names.stream().map(MacroLibrary::folded).collect(Collectors.toUnmodifiableSet());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
