package dev.holt.wiki;

import static dev.holt.wiki.Writer.newPage;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that starts a commit and dies at one of its steps, as by {@code kill -9}.
 *
 * <p>What it commits depends on what is there: it always makes one page and edits another, and in a
 * work tree it also deletes one and edits one that a person has edited too.
 */
final class CrashingWriter {
    private static final int DEAD = 9;

    private CrashingWriter() {}

    /**
     * Runs the program in a process of its own.
     *
     * @param time at which of the moments that the step is reached it dies, from 1
     */
    static void die(Path folder, CommitStep step, int time) throws Exception {
        Process process =
                ChildJvm.start(CrashingWriter.class, folder.toString(), step.name(), "" + time);
        assertThat(process.waitFor()).isEqualTo(DEAD);
    }

    public static void main(String[] arguments) {
        CommitStep last = CommitStep.valueOf(arguments[1]);
        AtomicInteger times = new AtomicInteger(Integer.parseInt(arguments[2]));
        try (Wiki wiki =
                Wiki.open(Path.of(arguments[0]), WikiOptions.defaults().withReadOnly(true))) {
            CommitPipeline pipeline =
                    new CommitPipeline(
                            RepositoryOpener.open(Path.of(arguments[0])),
                            WikiOptions.defaults(),
                            wiki::at,
                            step -> {
                                if (step == last && times.decrementAndGet() == 0) {
                                    Runtime.getRuntime().halt(DEAD);
                                }
                            });
            pipeline.commit(Writer.who("Commit of a process that dies"), CrashingWriter::plan);
        }
    }

    private static ChangeSet plan(Snapshot tip) {
        List<Change> changes = new ArrayList<>();
        changes.add(newPage("Deep/New", "new\n"));
        changes.add(edit(tip, "Home"));
        if (tip.hasPage(new PageName("Edited"))) {
            changes.add(edit(tip, "Edited"));
            changes.add(Writer.delete("Old/Gone", tip.revision()));
        }
        return ChangeSet.of(changes);
    }

    private static Change edit(Snapshot tip, String page) {
        return Writer.write(page, "ONE\n" + tip.page(page).text(), tip.revision());
    }
}
