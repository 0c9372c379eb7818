package dev.holt.server;

import dev.holt.server.start.ServerKind;
import dev.holt.transport.http.login.AccessToken;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * Reads command line and environment into a {@link Command}. An option on the command line wins
 * over its environment variable ({@code --read-only} over {@code HOLT_READ_ONLY}), which wins over
 * the default. Every problem is found before any is reported.
 */
final class CommandLineReader {
    private static final List<String> COMMANDS =
            List.of(
                    "serve", "stdio", "init", "check", "stats", "doctor", "render", "explain",
                    "config", "token", "train");

    private static final String FROM = "--from";
    private static final String JSON = "--json";

    private final Map<String, String> environment;

    CommandLineReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * @throws UsageException with every problem of the command line and of the environment
     */
    Command read(String[] args) throws UsageException {
        Optional<PlainCommandLine> plain = PlainCommandLine.of(args);
        if (plain.isPresent()) {
            Settings settings = new Settings(plain.get()::given, environment);
            Configuration configuration = settings.configuration();
            if (settings.problems().isEmpty()) {
                return plain.get().command(configuration);
            }
        }
        return parse(args);
    }

    /** Likewise, whatever the form of the command line. */
    Command parse(String[] args) throws UsageException {
        ParseResult parsed = new CommandLine(specification()).parseArgs(args);
        if (flag(parsed, "--help")) {
            return new Command.Help();
        }
        if (flag(parsed, "--version")) {
            return new Command.Version();
        }
        List<String> problems = new ArrayList<>();
        parsed.asCommandLineList().stream()
                .flatMap(line -> line.getParseResult().errors().stream())
                .map(error -> firstLine(String.valueOf(error.getMessage())))
                .distinct()
                .forEach(problems::add);
        Settings settings = new Settings(name -> given(parsed, name), environment);
        Optional<Command> command = command(parsed, settings, problems);
        problems.addAll(settings.problems());
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return command.orElseThrow();
    }

    private static Optional<Command> command(
            ParseResult parsed, Settings settings, List<String> problems) {
        Configuration configuration = settings.configuration();
        if (!parsed.hasSubcommand()) {
            if (problems.isEmpty()) {
                problems.add("no command; name one of " + String.join(", ", COMMANDS));
            }
            return Optional.empty();
        }
        ParseResult sub = parsed.subcommand();
        Optional<String> operand = operand(sub, 0);
        return switch (sub.commandSpec().name()) {
            case "serve" -> Optional.of(new Command.Serve(configuration));
            case "stdio" -> Optional.of(new Command.Stdio(configuration));
            case "init" -> init(sub, configuration, problems);
            case "check" ->
                    Optional.of(new Command.Check(checked(configuration, operand, problems)));
            case "stats" ->
                    Optional.of(new Command.Stats(checked(configuration, operand, problems)));
            case "doctor" ->
                    Optional.of(
                            new Command.Doctor(
                                    checked(configuration, operand, problems),
                                    sub.hasMatchedOption(JSON)));
            case "render", "explain" -> new RenderArguments(sub, configuration, problems).command();
            case "token" -> token(sub, configuration, problems);
            case "train" -> train(operand, problems);
            default ->
                    client(operand, problems).map(c -> new Command.ClientConfig(c, configuration));
        };
    }

    /** With {@code --from}, the wiki is the one of the settings unless a folder is named. */
    private static Optional<Command> init(
            ParseResult sub, Configuration configuration, List<String> problems) {
        Optional<String> operand = operand(sub, 0);
        if (!sub.hasMatchedOption(FROM)) {
            return folder(operand, problems)
                    .map(folder -> new Command.Init(folder, configuration.author()));
        }
        Configuration target = checked(configuration, operand, problems);
        return folder(Optional.of(sub.<String>matchedOptionValue(FROM, "")), problems)
                .map(source -> new Command.Adopt(target, source));
    }

    private static Optional<String> operand(ParseResult sub, int index) {
        return sub.hasMatchedPositional(index)
                ? Optional.of(sub.<String>matchedPositionalValue(index, ""))
                : Optional.empty();
    }

    private static Optional<Command> token(
            ParseResult sub, Configuration configuration, List<String> problems) {
        Optional<TokenAction> action = operand(sub, 0).flatMap(TokenAction::labelled);
        String name = operand(sub, 1).orElse("");
        if (action.isEmpty() || name.isEmpty() != (action.get() == TokenAction.LIST)) {
            problems.add("token takes: add NAME, list, or revoke NAME");
            return Optional.empty();
        }
        if (action.get() == TokenAction.ADD && !AccessToken.isName(name)) {
            problems.add(
                    "'" + name + "' is no token's name: 1 to 64 letters, digits, dots, _ and -");
            return Optional.empty();
        }
        return Optional.of(new Command.Token(action.get(), name, configuration));
    }

    private static Optional<Command> train(Optional<String> operand, List<String> problems) {
        List<ServerKind> kinds =
                Arrays.stream(ServerKind.values())
                        .filter(kind -> operand.isEmpty() || operand.get().equals(kind.label()))
                        .toList();
        if (kinds.isEmpty()) {
            problems.add("train takes: stdio, serve, or nothing for both");
        }
        return Optional.of(new Command.Train(kinds));
    }

    private static Optional<Path> folder(Optional<String> operand, List<String> problems) {
        if (operand.isEmpty()) {
            problems.add("init needs the folder to make a wiki of: holt init DIR");
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(operand.get()).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            problems.add("'" + operand.get() + "' is not a folder's path: " + e.getReason());
            return Optional.empty();
        }
    }

    private static Configuration checked(
            Configuration configuration, Optional<String> operand, List<String> problems) {
        Path folder =
                operand.isEmpty()
                        ? configuration.wiki()
                        : folder(operand, problems).orElse(configuration.wiki());
        return configuration.withWiki(folder);
    }

    private static Optional<McpClient> client(Optional<String> operand, List<String> problems) {
        Optional<McpClient> client = operand.flatMap(McpClient::labelled);
        if (client.isEmpty()) {
            String known = String.join(", ", McpClient.labels());
            problems.add(
                    operand.map(label -> "no client '" + label + "'; config knows " + known)
                            .orElse("config needs a client: " + known));
        }
        return client;
    }

    private static boolean flag(ParseResult parsed, String name) {
        return parsed.asCommandLineList().stream()
                .anyMatch(line -> line.getParseResult().hasMatchedOption(name));
    }

    private static Optional<String> given(ParseResult parsed, String name) {
        return parsed.asCommandLineList().stream()
                .map(CommandLine::getParseResult)
                .filter(result -> result.hasMatchedOption(name))
                .map(result -> result.matchedOption(name).getValue().toString())
                .reduce((first, second) -> second);
    }

    private static CommandSpec specification() {
        CommandSpec root = CommandSpec.create().name("holt");
        root.addOption(option("--help").arity("0").type(boolean.class).build());
        root.addOption(option("--version").arity("0").type(boolean.class).build());
        for (Setting setting : Setting.values()) {
            OptionSpec.Builder option = option(setting.option());
            root.addOption(
                    setting.isFlag()
                            ? option.arity("0").type(boolean.class).build()
                            : option.arity("1").type(String.class).build());
        }
        for (String name : COMMANDS) {
            CommandSpec sub = CommandSpec.create();
            if (!name.equals("serve") && !name.equals("stdio")) {
                sub.addPositional(
                        PositionalParamSpec.builder().index("0").type(String.class).build());
            }
            if (name.equals("render") || name.equals("explain")) {
                RenderArguments.addOptions(sub);
            }
            if (name.equals("init")) {
                sub.addOption(OptionSpec.builder(FROM).arity("1").type(String.class).build());
            }
            if (name.equals("doctor")) {
                sub.addOption(OptionSpec.builder(JSON).arity("0").type(boolean.class).build());
            }
            if (name.equals("token")) {
                sub.addPositional(
                        PositionalParamSpec.builder().index("1").type(String.class).build());
            }
            root.addSubcommand(name, sub);
        }
        root.parser().collectErrors(true);
        root.subcommands()
                .values()
                .forEach(sub -> sub.getCommandSpec().parser().collectErrors(true));
        return root;
    }

    private static OptionSpec.Builder option(String name) {
        return OptionSpec.builder(name).scopeType(ScopeType.INHERIT);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
