package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoltSystemReaderTest {
    @TempDir Path temp;

    @Test
    void configuration_isHoltsOwn() throws Exception {
        HoltSystemReader.install();

        var config = SystemReader.getInstance().getJGitConfig();
        assertThat(config.getBoolean("commitGraph", "readChangedPaths", false)).isTrue();
        assertThat(SystemReader.getInstance().getenv("HOME")).isNull();
    }

    @Test
    void repository_syncsItsFilesUnlessItSaysOtherwise() {
        try (TestWiki test = TestWiki.bare()) {
            try (Repository repository = RepositoryOpener.open(test.folder())) {
                assertThat(repository.getConfig().getBoolean("core", "fsyncObjectFiles", false))
                        .isTrue();
                assertThat(repository.getConfig().getBoolean("core", "fsyncRefFiles", false))
                        .isTrue();
                assertThat(repository.getConfig().getBoolean("core", "commitGraph", false))
                        .isTrue();
            }
            test.git("config", "core.fsyncObjectFiles", "false");
            try (Repository repository = RepositoryOpener.open(test.folder())) {
                assertThat(repository.getConfig().getBoolean("core", "fsyncObjectFiles", true))
                        .isFalse();
            }
        }
    }

    @Test
    void fileTimes_areTakenForCoarse() {
        HoltSystemReader.install();

        assertThat(FS.getFileStoreAttributes(temp).getFsTimestampResolution()).hasSeconds(2);
        assertThat(temp).isEmptyDirectory();
    }

    /** In a process of its own: with a git that leaves a trace, and a home folder to look at. */
    @Test
    void openingAndReading_runsNoProgramAndLeavesTheHomeFolderAlone() throws Exception {
        Path programs = Files.createDirectory(temp.resolve("bin"));
        Path home = Files.createDirectory(temp.resolve("home"));
        Path trace = temp.resolve("trace");
        for (String name : List.of("git", "sh", "bash")) {
            Path program =
                    Files.writeString(
                            programs.resolve(name),
                            "#!/bin/sh\necho " + name + " \"$@\" >> " + trace + "\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.home=" + home,
                                "-cp",
                                System.getProperty("java.class.path"),
                                OpenAndRead.class.getName(),
                                temp.resolve("wiki").toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("GIT_DIR", temp.resolve("nowhere").toString());

        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(output).isEqualTo("# Home\n[]\n");
        assertThat(process.exitValue()).isZero();
        assertThat(trace).doesNotExist();
        assertThat(home).isEmptyDirectory();
    }
}
