package dev.holt.server;

import dev.holt.server.log.ProcessLog;
import dev.holt.server.log.UncaughtErrors;
import dev.holt.server.start.BackgroundTraining;
import dev.holt.server.start.ServerKind;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/** The program: reads the command line, runs one command, and ends with its exit code. */
public final class Main {
    /** Exit code of a command that did its work. */
    static final int DONE = 0;

    /** Exit code of a command that ran and found or met a problem. */
    static final int FAILED = 1;

    /** Exit code of a command line that can't be run as it stands. */
    static final int WRONG_USAGE = 2;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        // Whatever a library prints must not get between protocol messages.
        System.setOut(System.err);
        ProcessLog.begin();
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors());
        int exitCode = run(args, out, System.err);
        out.flush();
        System.exit(exitCode);
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        Command command;
        try {
            command = new CommandLineReader(System.getenv()).read(args);
        } catch (UsageException e) {
            e.problems().forEach(problem -> err.println("holt: " + problem));
            err.println("holt --help lists the commands and options.");
            return WRONG_USAGE;
        }
        if (command instanceof Command.Configured configured) {
            ProcessLog.use(configured.configuration().log());
        }
        try {
            // A server's start is the one that is waited for: a pattern switch takes milliseconds.
            if (command instanceof Command.Server server) {
                return serve(server, err);
            }
            return switch ((Command.Job) command) {
                case Command.Init init -> new InitCommand(init, out).run();
                case Command.Adopt adopt -> new AdoptCommand(adopt, out, err).run();
                case Command.Stats stats -> new StatsCommand(stats.configuration(), out).run();
                case Command.Doctor doctor -> new DoctorCommand(doctor, out).run();
                case Command.Check check -> new CheckCommand(check.configuration(), out).run();
                case Command.Explain explain -> new ExplainCommand(explain, out).run();
                case Command.Render render -> new RenderCommand(render, out, err).run();
                case Command.ClientConfig config -> new ClientConfigCommand(config, out, err).run();
                case Command.Token token -> new TokenCommand(token, out, err).run();
                case Command.Train train -> new TrainCommand(train, out).run();
                case Command.Version() -> print(out, "holt " + Version.current());
                case Command.Help() -> print(out, HelpText.of());
            };
        } catch (RuntimeException e) {
            err.println("holt: " + FailureText.of(e));
            return FAILED;
        }
    }

    private static int serve(Command.Server server, PrintStream err) {
        Configuration configuration = server.configuration();
        return server instanceof Command.Stdio
                ? kept(ServerKind.STDIO, new StdioCommand(configuration)::run)
                : kept(ServerKind.SERVE, new ServeCommand(configuration, err)::run);
    }

    /** Runs a server, and keeps what the next one starts quicker with. */
    private static int kept(ServerKind kind, IntSupplier server) {
        try (BackgroundTraining _ = BackgroundTraining.of(kind)) {
            return server.getAsInt();
        }
    }

    private static int print(PrintStream out, String text) {
        out.println(text);
        return DONE;
    }
}
