package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepackingTest {
    @Test
    void repository_isOnePackAfterwardsWithTheSamePages() throws IOException {
        try (TestWiki test = TestWiki.bare()) {
            test.write("Home", "# Home\n");
            test.write("Other", "# Other\n");
            Path folder = test.wiki().folder();

            Repacking.of(folder);

            assertThat(packs(folder)).hasSize(1);
            try (Wiki again = Wiki.open(folder, WikiOptions.defaults())) {
                assertThat(again.head().page("home").text()).isEqualTo("# Home\n");
                assertThat(again.head().pages()).hasSize(2);
            }
        }
    }

    @Test
    void folderThatIsNoRepository_isRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> Repacking.of(folder))
                .isInstanceOf(WikiException.WikiDamaged.class);
    }

    private static List<Path> packs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pack")).toList();
        }
    }
}
