package dev.holt.server;

import dev.holt.render.program.Format;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What stands behind {@code holt render} and {@code holt explain}.
 *
 * @param parsed the command with its own options
 * @param configuration which wiki
 * @param problems takes what is wrong
 */
record RenderArguments(ParseResult parsed, Configuration configuration, List<String> problems) {
    private static final String ALL = "--all";
    private static final String FORMAT = "--format";
    private static final String OUT = "--out";

    /** Adds the options of both commands. */
    static void addOptions(CommandSpec command) {
        command.addOption(OptionSpec.builder(ALL).arity("0").type(boolean.class).build());
        command.addOption(OptionSpec.builder(FORMAT).arity("1").type(String.class).build());
        command.addOption(OptionSpec.builder(OUT).arity("1").type(String.class).build());
    }

    /** The command; nothing when something is wrong. */
    Optional<Command> command() {
        Optional<String> page =
                parsed.hasMatchedPositional(0)
                        ? Optional.of(parsed.<String>matchedPositionalValue(0, ""))
                        : Optional.empty();
        Format format = format();
        boolean explains = parsed.commandSpec().name().equals("explain");
        return explains ? explain(page, format) : render(page, format);
    }

    private Optional<Command> explain(Optional<String> page, Format format) {
        if (page.isEmpty() || parsed.hasMatchedOption(ALL) || parsed.hasMatchedOption(OUT)) {
            problems.add("explain takes one page: holt explain PAGE");
            return Optional.empty();
        }
        return Optional.of(new Command.Explain(configuration, page.get(), format));
    }

    private Optional<Command> render(Optional<String> page, Format format) {
        boolean all = parsed.hasMatchedOption(ALL);
        Optional<Path> folder = folder();
        if (page.isPresent() == all) {
            problems.add("render takes a page or --all, one of the two");
        } else if (all && folder.isEmpty()) {
            problems.add("render --all needs the folder to write to: --out DIR");
        } else if (folder.isPresent() && format != Format.HTML) {
            problems.add(
                    "--out writes a web site, which is html; leave it out to print a page as "
                            + format.id());
        }
        return Optional.of(new Command.Render(configuration, page, format, folder));
    }

    private Format format() {
        Optional<String> text = value(FORMAT);
        Optional<Format> format = text.flatMap(Format::of);
        if (text.isPresent() && format.isEmpty()) {
            String known =
                    Arrays.stream(Format.values())
                            .map(Format::id)
                            .collect(Collectors.joining(", "));
            problems.add("--format is '" + text.get() + "'; it takes one of " + known);
        }
        return format.orElse(Format.HTML);
    }

    private Optional<Path> folder() {
        return value(OUT)
                .flatMap(text -> {
                    try {
                        return Optional.of(Path.of(text).toAbsolutePath().normalize());
                    } catch (InvalidPathException e) {
                        problems.add("--out is '" + text + "'; it takes a folder's path");
                        return Optional.empty();
                    }
                });
    }

    private Optional<String> value(String option) {
        return parsed.hasMatchedOption(option)
                ? Optional.of(parsed.matchedOption(option).getValue().toString())
                : Optional.empty();
    }
}
