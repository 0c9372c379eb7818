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
        assertThat(of("-v -x").wanted()).containsExactly(word("v"), word("x"));
    }

    @Test
    void twoMinusesOrOneAlone_areNoOperator() {
        assertThat(of("tar --create - x").unwanted()).isEmpty();
        assertThat(of("tar --create").wanted()).containsExactly(word("tar"), word("--create"));
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
        assertThat(of("-a OR b").wanted()).contains(word("b"));
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
        QueryText text = QueryText.of("a b -c d e", 3);

        assertThat(text.wanted()).containsExactly(word("a"), word("b"));
        assertThat(text.unwanted()).containsExactly(wordTerm("c"));
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
