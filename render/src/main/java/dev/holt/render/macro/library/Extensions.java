package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The macros of extension modules, looked for once, on first use. Whatever is wrong with one
 * extension is reported, and the others stay usable.
 */
final class Extensions {
    /** A class path with more broken extensions than this is not searched to its end. */
    private static final int MOST_PROBLEMS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,63}");

    private final ClassLoader loader;
    private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable Loaded loaded;

    /**
     * @param loader where they are looked for
     * @param taken names that no extension may have
     */
    Extensions(ClassLoader loader, Collection<String> taken) {
        this.loader = loader;
        this.taken.addAll(taken);
        this.taken.add("Include");
    }

    /** A macro, and what names it with everything that decides what it puts out. */
    record Found(Macro macro, String version) {}

    Optional<Found> find(String name) {
        return Optional.ofNullable(loaded().macros().get(name));
    }

    Set<String> names() {
        return loaded().macros().keySet();
    }

    List<String> problems() {
        return List.copyOf(loaded().problems());
    }

    private record Loaded(Map<String, Found> macros, List<String> problems) {
        void problem(String problem) {
            problems.add(problem);
            LOG.warn(problem);
        }
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private Loaded load() {
        Loaded found = new Loaded(new TreeMap<>(String.CASE_INSENSITIVE_ORDER), new ArrayList<>());
        Iterator<MacroProvider> providers =
                ServiceLoader.load(MacroProvider.class, loader).iterator();
        while (found.problems().size() < MOST_PROBLEMS) {
            try {
                if (!providers.hasNext()) {
                    return found;
                }
                add(providers.next(), found);
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                found.problem("An extension with macros cannot be used: " + reason(e));
            }
        }
        return found;
    }

    private static String reason(Throwable e) {
        return e.getCause() == null ? e.toString() : e + ", because of " + e.getCause();
    }

    /** Takes the macros of a provider, up to the first that fails. */
    private void add(MacroProvider provider, Loaded found) {
        String source = provider.getClass().getName();
        try {
            String version = source + ":" + provider.id();
            for (Macro macro : List.copyOf(provider.macros())) {
                add(macro, source, new Found(macro, version), found);
            }
        } catch (RuntimeException | LinkageError e) {
            found.problem("The extension " + source + " cannot be used: " + reason(e));
        }
    }

    private void add(Macro macro, String source, Found entry, Loaded found) {
        String name = macro.name();
        if (!NAME.matcher(name).matches()) {
            found.problem(
                    "The macro '%s' of %s is left out: names are letters and digits and start with a capital"
                            .formatted(name, source));
        } else if (taken.contains(name) || found.macros().containsKey(name)) {
            found.problem(
                    "The macro '%s' of %s is left out: there is another macro of this name"
                            .formatted(name, source));
        } else {
            found.macros().put(name, entry);
        }
    }
}
