package dev.holt.server;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/**
 * How far a long piece of work is, drawn in one line of a terminal and drawn again as it goes on.
 * Where nobody looks on, nothing is drawn. Safe for use by several threads.
 */
final class ProgressBar {
    private static final int WIDTH = 40;

    private final Optional<PrintStream> terminal;
    private int total = 1;
    private int done;
    private int drawn = -1;

    /**
     * @param terminal where it is drawn; nothing when there is none
     */
    ProgressBar(Optional<PrintStream> terminal) {
        this.terminal = terminal;
    }

    /** A bar on {@code stream} if the process has a terminal. */
    static ProgressBar on(PrintStream stream) {
        return new ProgressBar(
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console -> stream));
    }

    /** Starts over with so many steps to do. */
    synchronized void start(int steps) {
        total = Math.max(1, steps);
        done = 0;
        drawn = -1;
        draw();
    }

    /** One more step is done. */
    synchronized void step() {
        done++;
        draw();
    }

    /** Takes the bar away. */
    synchronized void end() {
        terminal.ifPresent(stream -> {
            stream.print("\r" + " ".repeat(WIDTH + 8) + "\r");
            stream.flush();
        });
    }

    private void draw() {
        int percent = (int) (100L * done / total);
        if (terminal.isEmpty() || percent == drawn) {
            return;
        }
        drawn = percent;
        int filled = WIDTH * percent / 100;
        PrintStream stream = terminal.get();
        stream.print(
                "\r[%s%s] %3d%%"
                        .formatted("#".repeat(filled), " ".repeat(WIDTH - filled), percent));
        stream.flush();
    }
}
