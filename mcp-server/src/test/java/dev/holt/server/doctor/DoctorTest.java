package dev.holt.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.server.doctor.Finding.Severity;
import dev.holt.server.start.StartCache;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir Path temp;
    private final Map<String, String> properties = new HashMap<>();

    @Test
    void soundWiki_hasNoProblem() throws IOException {
        Path wiki = wiki();

        List<Result> results = Doctor.examine(patient(wiki));

        assertThat(findings(results)).isEmpty();
        assertThat(results).extracting(Result::check).contains("Java", "Wiki", "Index", "Clients");
    }

    @Test
    void nothing_isChanged() throws IOException {
        Path wiki = wiki();
        Files.createDirectories(wiki.resolve(".git/holt/write"));
        Files.writeString(wiki.resolve(".git/holt/write/journal"), "torn");
        List<String> before = files(wiki);

        Doctor.examine(patient(wiki));
        Doctor.examine(patient(temp.resolve("missing")));

        assertThat(files(wiki)).isEqualTo(before);
        assertThat(temp.resolve("missing")).doesNotExist();
    }

    @Test
    void olderJava_isAProblem() throws IOException {
        properties.put("java.version", "21.0.1");

        assertThat(problem("Java", wiki())).contains("25").contains("HOLT_JAVA_HOME");
    }

    @Test
    void startWithoutLauncher_isNoted() throws IOException {
        properties.put(LauncherCheck.LAUNCHER, "");

        assertThat(note("Launcher", wiki())).contains("holt script");
    }

    @Test
    void startWithoutCache_isNoted() throws IOException {
        properties.put(StartCache.PROPERTY, "none");

        assertThat(note("Launcher", wiki())).contains("holt train");
    }

    @Test
    void localeWithoutUtf8_isAProblem() throws IOException {
        properties.put("sun.jnu.encoding", "ANSI_X3.4-1968");

        assertThat(problem("Locale", wiki())).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void missingFolder_isNoted() {
        assertThat(note("Folder", temp.resolve("none"))).contains("--wiki");
    }

    @Test
    void folderOfFilesWithoutRepository_isAProblem() throws IOException {
        Path notes = Files.createDirectory(temp.resolve("notes"));
        Files.writeString(notes.resolve("a.md"), "x");

        assertThat(problem("Folder", notes)).contains("holt init " + notes);
    }

    @Test
    void folderThatCannotBeWritten_isAProblem() throws IOException {
        Path wiki = wiki();
        Path objects = wiki.resolve(".git/objects");

        List<Finding> findings =
                new FolderCheck(folder -> !folder.equals(objects)).look(patient(wiki)).findings();

        assertThat(findings).singleElement().matches(this::isProblem);
        assertThat(text(findings.getFirst())).contains(objects.toString()).contains("chmod");
    }

    @Test
    void wikiThatCannotBeOpened_isOneProblem() throws IOException {
        Path wiki = wiki();
        Files.writeString(wiki.resolve(".git/refs/heads/main"), "f".repeat(40) + "\n");

        assertThat(problem("Wiki", wiki)).contains("fsck");
        assertThat(findings(Doctor.examine(patient(wiki)))).filteredOn(this::isProblem).hasSize(1);
    }

    @Test
    void detachedHead_isAProblem() throws IOException {
        Path wiki = wiki();
        Path branch = wiki.resolve(".git/refs/heads/main");
        Files.copy(branch, wiki.resolve(".git/HEAD"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(problem("Wiki", wiki)).contains("git -C " + wiki + " switch main");
    }

    @Test
    void branchWithoutCommit_isNoted() {
        try (TestWiki test = TestWiki.withWorkTree()) {
            assertThat(note("Wiki", test.folder())).contains("no commit yet");
        }
    }

    @Test
    void unfinishedMerge_isAProblem() throws IOException {
        Path wiki = wiki();
        Files.writeString(wiki.resolve(".git/MERGE_HEAD"), "x");

        assertThat(problem("Git", wiki)).contains("MERGE_HEAD").contains("Finish or abort");
    }

    @Test
    void shallowClone_isNoted() throws IOException {
        Path wiki = wiki();
        Files.writeString(wiki.resolve(".git/shallow"), "");

        assertThat(note("Git", wiki)).contains("--unshallow");
    }

    @Test
    void borrowedObjects_areNoted() throws IOException {
        Path wiki = wiki();
        Path other = wiki().resolve(".git/objects");
        Files.writeString(wiki.resolve(".git/objects/info/alternates"), other + "\n");

        assertThat(note("Git", wiki)).contains(other.toString()).contains("repack -a -d");
    }

    @Test
    void staleLock_isAProblemAndAFreshOneANote() throws IOException {
        Path wiki = wiki();
        Path lock = Files.createFile(wiki.resolve(".git/index.lock"));
        assertThat(note("Locks", wiki)).contains(lock.toString());

        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(3600)));
        assertThat(problem("Locks", wiki)).contains(lock.toString()).contains("delete that file");
    }

    @Test
    void journalOfADeadWriter_isNoted() throws IOException {
        Path wiki = wiki();
        Files.createDirectories(wiki.resolve(".git/holt/write"));
        Files.writeString(wiki.resolve(".git/holt/write/journal"), "torn");

        assertThat(note("Locks", wiki)).contains("Nothing is lost");
    }

    @Test
    void uncommittedFiles_areNotedAndTheFirstAreNamed() throws IOException {
        Path wiki = wiki();
        for (int i = 1; i <= 6; i++) {
            Files.writeString(wiki.resolve("Draft " + i + ".md"), "x");
        }

        assertThat(note("Work tree", wiki))
                .contains("6 files are not committed: Draft 1.md, ")
                .contains("and more")
                .doesNotContain("Draft 6.md");
    }

    @Test
    void filters_areNotedAndTheWorkTreeIsNotCompared() throws IOException {
        Path wiki = wiki();
        Files.writeString(wiki.resolve(".gitattributes"), "*.md filter=secret\n");

        assertThat(note("Work tree", wiki)).contains("*.md filter=secret");
        assertThat(seen("Work tree", wiki).findings()).hasSize(1);
    }

    @Test
    void damagedFile_isAProblemThatNamesThePage() throws IOException {
        Path wiki = wiki();
        String blob;
        try (Wiki open = Wiki.open(wiki, WikiOptions.defaults())) {
            blob = open.head().pages().getFirst().blobId();
        }
        Path file = wiki.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2));
        Files.delete(file);

        assertThat(problem("Objects", wiki)).contains("Home.md").contains("fsck");
    }

    @Test
    void manyLooseObjects_areNoted() throws IOException {
        Path wiki = wiki();
        Path sampled = Files.createDirectories(wiki.resolve(".git/objects/17"));
        for (int i = 0; i <= StorageCheck.MANY_LOOSE / 256; i++) {
            Files.writeString(sampled.resolve("%038x".formatted(i)), "x");
        }

        assertThat(note("Storage", wiki)).contains("gc");
    }

    @Test
    void moreCommitsThanNeedNoCommitGraph_areNoted() {
        try (TestWiki test = TestWiki.bare()) {
            for (int i = 0; i < 3; i++) {
                test.write("Home", "# " + i + "\n");
            }
            Patient patient = patient(test.folder());

            assertThat(new StorageCheck(3).look(patient).findings()).isEmpty();
            assertThat(text(new StorageCheck(2).look(patient).findings().getFirst()))
                    .contains("commit-graph write");
        }
    }

    @Test
    void indexThatCannotBeUsed_isNoted() throws IOException {
        Path wiki = wiki();
        Files.createDirectories(wiki.resolve(".git/holt/index"));
        Files.writeString(wiki.resolve(".git/holt/index/segments_1"), "damaged");

        assertThat(note("Index", wiki)).contains("builds it anew");
    }

    @Test
    void indexAndCacheThatAreNoFolders_areProblems() throws IOException {
        Path wiki = wiki();
        Files.createDirectories(wiki.resolve(".git/holt"));
        Files.writeString(wiki.resolve(".git/holt/index"), "");
        Files.writeString(wiki.resolve(".git/holt/render"), "");

        assertThat(problem("Index", wiki)).contains("holt/index");
        assertThat(problem("Render cache", wiki)).contains("holt/render");
    }

    @Test
    void fullDisk_isAProblemBelowTheLimit() throws IOException {
        Patient patient = patient(wiki());

        assertThat(new DiskSpaceCheck(folder -> DiskSpaceCheck.LITTLE - 1).look(patient).findings())
                .singleElement()
                .matches(this::isProblem);
        assertThat(new DiskSpaceCheck(folder -> DiskSpaceCheck.LITTLE).look(patient).findings())
                .isEmpty();
    }

    @Test
    void portInUse_isNoted() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Patient patient = patient(wiki(), taken.getLocalPort());

            assertThat(text(new PortCheck().look(patient).findings().getFirst()))
                    .contains("--port");
        }
    }

    @Test
    void clientConfigThatIsNoJson_isAProblemWithItsLine() throws IOException {
        Path file = config("Claude/claude_desktop_config.json", "{\n \"mcpServers\": {,}\n}");

        assertThat(problem("Clients", wiki())).contains(file.toString()).contains("line 2");
    }

    @Test
    void clientConfigThatStartsNothing_isAProblem() throws IOException {
        config(
                "Code/User/mcp.json",
                "{ // mine\n\"servers\": {\"holt\": {\"command\": \"/gone/holt\", \"args\": []},}}");

        assertThat(problem("Clients", wiki())).contains("/gone/holt").contains("holt config");
    }

    @Test
    void clientConfigWithoutTheWiki_isAProblem() throws IOException {
        Path gone = temp.resolve("gone");
        config(
                "Claude/claude_desktop_config.json",
                "{\"mcpServers\": {\"notes\": {\"command\": \"holt\", \"args\": [\"stdio\", \"--wiki\", \""
                        + gone
                        + "\"]}}}");

        assertThat(problem("Clients", wiki())).contains(gone.toString());
    }

    @Test
    void clientConfigOfOthers_isLeftAlone() throws IOException {
        config(
                "Claude/claude_desktop_config.json",
                "{\"mcpServers\": {\"other\": {\"command\": \"/gone/other\"}}}");

        assertThat(seen("Clients", wiki()).fact()).isEqualTo("0 entries start Holt");
    }

    private Path config(String name, String text) throws IOException {
        Path file = temp.resolve("home/.config").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path wiki() throws IOException {
        Path folder = Files.createTempDirectory(temp, "wiki").toRealPath();
        Wiki.init(folder, WikiOptions.defaults(), PersonIdentity.HOLT).close();
        return folder;
    }

    private String problem(String check, Path wiki) {
        return first(check, wiki, Severity.PROBLEM);
    }

    private String note(String check, Path wiki) {
        return first(check, wiki, Severity.NOTE);
    }

    private String first(String check, Path wiki, Severity severity) {
        return seen(check, wiki).findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(DoctorTest::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError(seen(check, wiki).toString()));
    }

    private Result seen(String check, Path wiki) {
        return Doctor.examine(patient(wiki)).stream()
                .filter(result -> result.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private Patient patient(Path wiki) {
        return patient(wiki, 0);
    }

    /** A machine on which all is well, but for what a test says. */
    private Patient patient(Path wiki, int port) {
        Map<String, String> all = new HashMap<>();
        all.put("java.version", "25.0.1");
        all.put("java.home", "/opt/jdk");
        all.put("sun.jnu.encoding", "UTF-8");
        all.put("user.home", temp.resolve("home").toString());
        all.put(LauncherCheck.LAUNCHER, "/opt/holt/bin/holt");
        all.put(StartCache.PROPERTY, "/opt/holt/lib/aot/stdio.aot");
        all.put("java.vm.info", "mixed mode, sharing");
        all.putAll(properties);
        return new Patient(wiki, WikiLinkOrder.PAGE_FIRST, "127.0.0.1", port, temp, Map.of(), all);
    }

    private boolean isProblem(Finding finding) {
        return finding.severity() == Severity.PROBLEM;
    }

    private static List<Finding> findings(List<Result> results) {
        return results.stream().flatMap(result -> result.findings().stream()).toList();
    }

    private static String text(Finding finding) {
        return finding.what() + " " + finding.why() + " " + finding.remedy();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
