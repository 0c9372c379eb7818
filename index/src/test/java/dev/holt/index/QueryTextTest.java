package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.QueryText.Clause;
import dev.holt.index.QueryText.Kind;
import dev.holt.index.QueryText.Term;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTextTest {
    @Test
    void words_areWantedOneByOne() {
        assertThat(of("  alpha\tbeta\u00a0gamma ").wanted())
                .containsExactly(word("alpha"), word("beta"), word("gamma"));
    }

    @Test
    void quotes_makeAPhrase() {
        assertThat(of("say \"hello world\" now").wanted())
                .containsExactly(
                        word("say"), clause(new Term("hello world", Kind.PHRASE)), word("now"));
        assertThat(of("“hello world”").wanted())
                .containsExactly(clause(new Term("hello world", Kind.PHRASE)));
    }

    @Test
    void quoteThatIsNotClosed_reachesToTheEnd() {
        assertThat(of("\"hello world").wanted())
                .containsExactly(clause(new Term("hello world", Kind.PHRASE)));
    }

    @Test
    void minus_makesAWordUnwanted() {
        QueryText text = of("alpha -beta -\"gamma delta\"");

        assertThat(text.wanted()).containsExactly(word("alpha"));
        assertThat(text.unwanted())
                .containsExactly(new Term("beta", Kind.WORD), new Term("gamma delta", Kind.PHRASE));
    }

    @Test
    void minusEverywhere_isNoOperator() {
        assertThat(of("-alpha -beta").wanted()).containsExactly(word("alpha"), word("beta"));
    }

    @Test
    void twoMinusesOrOneAlone_areNoOperator() {
        assertThat(of("tar --create - x").unwanted()).isEmpty();
        assertThat(of("tar --create").wanted()).containsExactly(word("tar"), word("--create"));
    }

    @Test
    void whatLooksLikeAnOption_isSearchedFor() {
        QueryText text = of("tar -x -xzf --long-flag -Dname=value -é -why -what");

        assertThat(text.wanted())
                .containsExactly(
                        word("tar"),
                        word("-x"),
                        word("-xzf"),
                        word("--long-flag"),
                        word("-Dname=value"),
                        word("-why"));
        assertThat(text.unwanted()).containsExactly(wordTerm("é"), wordTerm("what"));
    }

    @Test
    void notOrQuotes_leaveOutEvenAShortWord() {
        assertThat(of("zip NOT tar").unwanted()).containsExactly(wordTerm("tar"));
        assertThat(of("zip -\"tar\"").unwanted()).containsExactly(new Term("tar", Kind.PHRASE));
        assertThat(of("NOT tar").wanted()).containsExactly(word("NOT"), word("tar"));
        assertThat(of("zip NOT").wanted()).containsExactly(word("zip"), word("NOT"));
    }

    @Test
    void nameAndColon_areAField() {
        assertThat(of("title:alpha state:\"in review\" tag:x* a due:>=2026-01").wanted())
                .containsExactly(
                        clause(new Term("title", "alpha", Kind.WORD)),
                        clause(new Term("state", "in review", Kind.PHRASE)),
                        clause(new Term("tag", "x*", Kind.WORD)),
                        word("a"),
                        clause(new Term("due", ">=2026-01", Kind.WORD)));
        assertThat(of("alpha -title:beta").unwanted())
                .containsExactly(new Term("title", "beta", Kind.WORD));
    }

    @Test
    void otherColons_arePartOfAWord() {
        assertThat(of("http://x C:\\x std::vector 10:30 note: :x").wanted())
                .containsExactly(
                        word("http://x"),
                        word("C:\\x"),
                        word("std::vector"),
                        word("10:30"),
                        word("note:"),
                        word(":x"));
    }

    @Test
    void or_joinsItsNeighbours() {
        assertThat(of("a OR b OR c d").wanted())
                .containsExactly(clause(wordTerm("a"), wordTerm("b"), wordTerm("c")), word("d"));
    }

    @Test
    void operatorWithoutTwoNeighbours_isAWord() {
        assertThat(of("OR").wanted()).containsExactly(word("OR"));
        assertThat(of("a OR").wanted()).containsExactly(word("a"), word("OR"));
        assertThat(of("OR a").wanted()).containsExactly(word("OR"), word("a"));
        assertThat(of("-able OR b").wanted()).contains(word("b"));
    }

    @Test
    void and_isWhatIsMeantAnyway() {
        assertThat(of("a AND b").wanted()).containsExactly(word("a"), word("b"));
    }

    @Test
    void starBehindTwoCharacters_makesAPrefix() {
        assertThat(of("ab*").wanted()).containsExactly(clause(new Term("ab", Kind.PREFIX)));
    }

    @Test
    void starBehindOneCharacter_isPartOfTheWord() {
        assertThat(of("a*").wanted()).containsExactly(word("a*"));
    }

    @Test
    void termsBeyondTheLimit_areSetAside() {
        QueryText text = QueryText.of("a b -cake d e", 3);

        assertThat(text.wanted()).containsExactly(word("a"), word("b"));
        assertThat(text.unwanted()).containsExactly(wordTerm("cake"));
        assertThat(text.beyond()).containsExactly("d", "e");
    }

    private static QueryText of(String text) {
        return QueryText.of(text, 32);
    }

    private static Clause word(String text) {
        return clause(wordTerm(text));
    }

    private static Term wordTerm(String text) {
        return new Term(text, Kind.WORD);
    }

    private static Clause clause(Term... anyOf) {
        List<Term> terms = Arrays.asList(anyOf);
        return new Clause(terms);
    }
}
