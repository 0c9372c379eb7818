package dev.holt.server;

import dev.holt.protocol.ToolGroup;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.server.embedding.EmbeddingsEndpoint;
import dev.holt.server.log.LogFormat;
import dev.holt.server.log.LogOptions;
import dev.holt.wiki.PersonIdentity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.event.Level;

/**
 * Turns the texts of options and environment into a {@link Configuration}, collecting what is
 * wrong.
 */
final class Settings {
    /** Values of {@code --wiki-links}. */
    static final String TEXT_FIRST = "text-first";

    private static final String PAGE_FIRST = "page-first";
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\]");
    private static final Pattern ORIGIN =
            Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?");

    private static final List<LogFormat> LOG_FORMATS = List.of(LogFormat.values());
    private static final List<Level> LOG_LEVELS =
            List.of(Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG);

    private final Function<String, Optional<String>> options;
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param options the text given for an option on the command line
     * @param environment the process's environment
     */
    Settings(Function<String, Optional<String>> options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
    }

    /** What is wrong so far, each naming the option or variable, the value and the remedy. */
    List<String> problems() {
        return problems;
    }

    /**
     * The configuration; where a value is wrong its default stands in, and the problem is noted.
     */
    Configuration configuration() {
        return new Configuration(
                wiki(),
                network(),
                readOnly(),
                groups(),
                author(),
                wikiLinks(),
                log(),
                embeddings());
    }

    private Optional<EmbeddingsEndpoint> embeddings() {
        return new EmbeddingSettings(
                        find(Setting.EMBEDDINGS_URL), find(Setting.EMBEDDINGS_MODEL), environment)
                .endpoint(problems);
    }

    private Configuration.Network network() {
        return new Configuration.Network(
                host(),
                port(),
                path(Setting.TOKENS),
                names(Setting.ALLOW_HOST, HOST_NAME, "names without port, separated by commas"),
                names(
                        Setting.ALLOW_ORIGIN,
                        ORIGIN,
                        "origins like https://app.example, separated by commas"));
    }

    private Set<String> names(Setting setting, Pattern form, String expected) {
        Optional<Given> given = find(setting);
        if (given.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String name : given.get().text().split(",", -1)) {
            if (!form.matcher(name.strip()).matches()) {
                problem(given.get(), expected);
                return Set.of();
            }
            names.add(name.strip());
        }
        return names;
    }

    private Path wiki() {
        return path(Setting.WIKI)
                .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".holt", "wiki"))
                .toAbsolutePath()
                .normalize();
    }

    private Optional<Path> path(Setting setting) {
        return find(setting)
                .flatMap(given -> {
                    try {
                        return Optional.of(Path.of(given.text()).toAbsolutePath().normalize());
                    } catch (InvalidPathException e) {
                        problem(given, "a path (" + e.getReason() + ")");
                        return Optional.empty();
                    }
                });
    }

    private String host() {
        return find(Setting.HOST).map(Given::text).orElse("127.0.0.1");
    }

    private int port() {
        int fallback = 8080;
        return find(Setting.PORT)
                .map(given -> {
                    try {
                        int port = Integer.parseInt(given.text());
                        if (port >= 0 && port <= HIGHEST_PORT) {
                            return port;
                        }
                    } catch (NumberFormatException e) {
                        // Reported below like a number out of range.
                    }
                    problem(given, "a number from 0 to " + HIGHEST_PORT);
                    return fallback;
                })
                .orElse(fallback);
    }

    private boolean readOnly() {
        return find(Setting.READ_ONLY)
                .map(given ->
                        switch (given.text().toLowerCase(Locale.ROOT)) {
                            case "true", "1", "yes" -> true;
                            case "false", "0", "no" -> false;
                            default -> {
                                problem(given, "true or false");
                                yield false;
                            }
                        })
                .orElse(false);
    }

    private Set<ToolGroup> groups() {
        Set<ToolGroup> all = EnumSet.allOf(ToolGroup.class);
        Optional<Given> given = find(Setting.TOOLS);
        if (given.isEmpty()) {
            return ToolGroup.usual();
        }
        Map<String, ToolGroup> byLabel =
                all.stream().collect(Collectors.toMap(ToolGroup::label, Function.identity()));
        Set<ToolGroup> chosen = EnumSet.noneOf(ToolGroup.class);
        for (String label : given.get().text().split(",", -1)) {
            ToolGroup group = byLabel.get(label.strip().toLowerCase(Locale.ROOT));
            if (group == null) {
                String known = all.stream().map(ToolGroup::label).collect(Collectors.joining(", "));
                problem(given.get(), "a list of tool groups out of " + known);
                return all;
            }
            chosen.add(group);
        }
        return chosen;
    }

    private WikiLinkOrder wikiLinks() {
        return find(Setting.WIKI_LINKS)
                .map(given ->
                        switch (given.text().toLowerCase(Locale.ROOT)) {
                            case PAGE_FIRST -> WikiLinkOrder.PAGE_FIRST;
                            case TEXT_FIRST -> WikiLinkOrder.TEXT_FIRST;
                            default -> {
                                problem(given, PAGE_FIRST + " or " + TEXT_FIRST);
                                yield WikiLinkOrder.PAGE_FIRST;
                            }
                        })
                .orElse(WikiLinkOrder.PAGE_FIRST);
    }

    private LogOptions log() {
        LogOptions fallback = LogOptions.defaults();
        return new LogOptions(
                find(Setting.LOG)
                        .map(given -> named(given, LOG_FORMATS, fallback.format()))
                        .orElse(fallback.format()),
                find(Setting.LOG_LEVEL)
                        .map(given -> named(given, LOG_LEVELS, fallback.level()))
                        .orElse(fallback.level()));
    }

    /** The constant of this name in small letters; with another name it is a problem. */
    private <E extends Enum<E>> E named(Given given, List<E> known, E fallback) {
        for (E each : known) {
            if (each.name()
                    .toLowerCase(Locale.ROOT)
                    .equals(given.text().toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        problem(
                given,
                known.stream()
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
        return fallback;
    }

    private PersonIdentity author() {
        PersonIdentity fallback = PersonIdentity.HOLT;
        return find(Setting.AUTHOR)
                .map(given -> {
                    try {
                        return PersonIdentity.parse(given.text());
                    } catch (IllegalArgumentException e) {
                        problem(given, "an author written as \"Name <mail>\"");
                        return fallback;
                    }
                })
                .orElse(fallback);
    }

    private Optional<Given> find(Setting setting) {
        Optional<Given> option =
                options.apply(setting.option()).map(text -> new Given(setting.option(), text));
        return option.or(() ->
                Optional.ofNullable(environment.get(setting.variable()))
                        .filter(text -> !text.isBlank())
                        .map(text -> new Given(setting.variable(), text)));
    }

    private void problem(Given given, String expected) {
        problems.add(given.source() + " is '" + given.text() + "'; it takes " + expected);
    }

    /** A value and the option or variable that it came from. */
    record Given(String source, String text) {}
}
