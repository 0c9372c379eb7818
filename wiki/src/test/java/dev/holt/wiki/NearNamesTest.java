package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    @Test
    void sameLeafElsewhere_isNearest() {
        assertThat(near("Auth", "Design/Auth", "Autn", "Authentication"))
                .containsExactly("Design/Auth", "Autn", "Authentication");
    }

    @ParameterizedTest
    @CsvSource({
        "Installation, Instalation",
        "Installation, Intsallation",
        "Installation, Installations",
        "Release Notes, release-notes",
        "Release Notes, release_notes",
        "Setup, Setup.md",
        "Setup, guide/Setupp",
        "Getting started, Getting strated"
    })
    void slips_areForgiven(String page, String written) {
        assertThat(near(written, page, "Something else")).containsExactly(page);
    }

    @Test
    void farNames_areNotNear() {
        assertThat(near("Auth", "Home", "Deployment", "Z")).isEmpty();
    }

    @Test
    void equallyNear_areInTheirOrder() {
        assertThat(near("page", "b/page", "a/page", "c/page"))
                .containsExactly("a/page", "b/page", "c/page");
    }

    @Test
    void limit_cutsTheFarthest() {
        List<PageName> pages = Stream.of("a/x", "b/x", "c/x").map(PageName::of).toList();

        assertThat(new NearNames("x").among(pages, PageName::value, 2))
                .extracting(PageName::value)
                .containsExactly("a/x", "b/x");
    }

    @Test
    void slipsAtTheLimit_areCounted() {
        assertThat(Slips.between("abcd", "badc", 2)).isEqualTo(2);
        assertThat(Slips.between("abcd", "badc", 1)).isGreaterThan(1);
        assertThat(Slips.between("", "ab", 2)).isEqualTo(2);
        assertThat(Slips.between("", "abc", 2)).isGreaterThan(2);
        assertThat(Slips.between("same", "same", 0)).isZero();
    }

    private static List<String> near(String written, String... pages) {
        List<PageName> names = Stream.of(pages).map(PageName::new).toList();
        return new NearNames(written)
                .among(names, PageName::value, 5).stream().map(PageName::value).toList();
    }
}
