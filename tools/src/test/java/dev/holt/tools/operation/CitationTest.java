package dev.holt.tools.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static final Set<String> PAGES = Set.of("Guide", "C#", "C# and F#", "mail@1234567");

    @Test
    void pageSectionAndRevision_areTakenApart() {
        assertThat(of("Guide#Setup > Linux@1a2b3c4d5e6f"))
                .isEqualTo(citation("Guide", "Setup > Linux", "1a2b3c4d5e6f"));
    }

    @Test
    void sectionAndRevision_mayBeMissing() {
        assertThat(of("Guide")).isEqualTo(citation("Guide", "", ""));
        assertThat(of("Guide#Setup")).isEqualTo(citation("Guide", "Setup", ""));
        assertThat(of("Guide@1a2b3c4")).isEqualTo(citation("Guide", "", "1a2b3c4"));
        assertThat(of("Guide#")).isEqualTo(citation("Guide", "", ""));
    }

    @Test
    void textThatIsNoRevision_belongsToTheSection() {
        assertThat(of("Guide#mail me@home")).isEqualTo(citation("Guide", "mail me@home", ""));
        assertThat(of("Guide#x@1a2b3c")).isEqualTo(citation("Guide", "x@1a2b3c", ""));
    }

    @Test
    void pageThatIsCalledSo_isThatPage() {
        assertThat(of("C#")).isEqualTo(citation("C#", "", ""));
        assertThat(of("mail@1234567")).isEqualTo(citation("mail@1234567", "", ""));
        assertThat(of("C# and F#")).isEqualTo(citation("C# and F#", "", ""));
    }

    @Test
    void sectionBegins_behindTheNameOfAPage() {
        assertThat(of("C##Types")).isEqualTo(citation("C#", "Types", ""));
        assertThat(of("C# and F##Types@1a2b3c4"))
                .isEqualTo(citation("C# and F#", "Types", "1a2b3c4"));
        assertThat(of("Guide#C##x")).isEqualTo(citation("Guide", "C##x", ""));
    }

    @Test
    void unknownPage_endsAtTheFirstHash() {
        assertThat(of("Nothing#A#B")).isEqualTo(citation("Nothing", "A#B", ""));
    }

    @Test
    void citation_isWrittenAsItWas() {
        assertThat(of("Guide#Setup > Linux@1a2b3c4d5e6f"))
                .hasToString("Guide#Setup > Linux@1a2b3c4d5e6f");
    }

    private static Citation of(String written) {
        return Citation.of(written, PAGES::contains);
    }

    private static Citation citation(String page, String section, String revision) {
        return new Citation(
                page,
                Optional.of(section).filter(text -> !text.isEmpty()),
                Optional.of(revision).filter(text -> !text.isEmpty()));
    }
}
