package dev.holt.tools.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.index.IndexOptions;
import dev.holt.index.PageFilter;
import dev.holt.index.SearchScope;
import dev.holt.index.WikiIndex;
import dev.holt.wiki.TestWiki;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContextGatheringTest {
    private static final int ROOMY = 100_000;

    private final TestWiki wiki = TestWiki.bare();
    private final WikiIndex index = WikiIndex.open(wiki.wiki(), IndexOptions.defaults());

    @AfterEach
    void close() {
        index.close();
        wiki.close();
    }

    @Test
    void sectionsOfSeveralPages_comeBestPageFirstAndInTheOrderOfEachPage() {
        wiki.write(
                "Otters",
                "# Otters\n\n## Food\n\nFish. Having eaten well they may sleep for hours.\n\n## Sleep\n\nOtters sleep, sleep and sleep; otter sleep.\n");
        wiki.write(
                "Zoo",
                "# Zoo\n\nThe animals sleep: bear and badger and many others, also an otter.\n");

        assertThat(places(gather("otter sleep")))
                .containsExactly("Otters#Otters > Food", "Otters#Otters > Sleep", "Zoo#Zoo");
    }

    @Test
    void passage_isTheSectionsOwnTextWithItsPlace() {
        wiki.write(
                "Guide",
                "Intro.\n\n# Guide\n\nOverview.\n\n## Setup\n\nInstall the zebra.\n\n### Linux\n\nUse apt.\n");

        Passage passage = gather("zebra").passages().getFirst();

        assertThat(passage.text()).isEqualTo("## Setup\n\nInstall the zebra.");
        assertThat(passage.firstLine()).isEqualTo(7);
        assertThat(passage.lastLine()).isEqualTo(9);
        assertThat(passage.heading())
                .isEqualTo(
                        "[Guide#Guide > Setup@%s, lines 7-9]"
                                .formatted(wiki.head().revision().abbreviated()));
    }

    @Test
    void sameTextOnSeveralPages_isTakenOnce() {
        wiki.write("A", "# A\n\n## Licence\n\nThe zebra licence applies.\n");
        wiki.write("B", "# B\n\n## Terms\n\nThe zebra   licence\napplies.\n");

        GatheredContext gathered = gather("zebra licence");

        assertThat(gathered.passages()).hasSize(1);
        assertThat(gathered.repeated()).isEqualTo(1);
    }

    @Test
    void headingWithoutText_bringsWhatIsBelowItAndNothingTwice() {
        wiki.write(
                "Guide",
                "# Guide\n\n## Zebra care\n\n### Food\n\nGrass.\n\n### Water\n\nPlenty.\n");

        GatheredContext gathered = gather("zebra care");

        String text = text(gathered);
        assertThat(text.split("Grass", -1)).hasSize(2);
        assertThat(text.split("Plenty", -1)).hasSize(2);
    }

    @Test
    void everythingThatFits_isWholeAndOneCharacterLessSaysWhatIsMissing() {
        manyPages(6);
        int length = text(gather("zebra", ROOMY)).length();

        GatheredContext whole = gather("zebra", length);
        GatheredContext less = gather("zebra", length - 1);

        assertThat(text(whole)).hasSize(length);
        assertThat(whole.passages()).hasSize(6).noneMatch(Passage::cut);
        assertThat(text(less)).hasSizeLessThan(length).contains("larger max_chars");
    }

    @Test
    void anyBudget_holds() {
        manyPages(40);
        wiki.write("Huge", "# Huge\n\nzebra " + "lorem ipsum dolor\n\n".repeat(20_000));
        wiki.write("東京", "# 東京\n\n" + "動物園のシマウマ。".repeat(3_000) + " zebra\n");
        for (int chars = ContextQuestion.MIN_CHARS; chars < 12_000; chars = chars * 9 / 8) {
            GatheredContext gathered = gather("zebra", chars);

            assertThat(text(gathered)).hasSizeLessThanOrEqualTo(chars);
            assertThat(text(gathered).length()).as("used of %d", chars).isGreaterThan(chars / 3);
            assertThat(gathered.passages()).isNotEmpty();
        }
    }

    @Test
    void budgetBelowTheLeast_isRefused() {
        assertThatThrownBy(() -> ContextQuestion.of("x", ContextQuestion.MIN_CHARS - 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsLeftOut_isNamedInTheLastLine() {
        manyPages(30);

        GatheredContext gathered = gather("zebra", ContextQuestion.MIN_CHARS);

        assertThat(gathered.leftOut()).isNotEmpty();
        assertThat(gathered.blocks().getLast())
                .startsWith("[Left out for room: P")
                .contains("more. For the rest send a larger max_chars");
    }

    @Test
    void hugeSection_isCutAroundTheMatchAndLeavesRoomForOthers() {
        String filler = "Lorem ipsum dolor sit amet.\n\n".repeat(2_000);
        wiki.write("Huge", "# Huge\n\n" + filler + "The zebra eats zebra grass.\n\n" + filler);
        wiki.write("Small", "# Small\n\nA zebra.\n");

        GatheredContext gathered = gather("zebra", 3_000);

        assertThat(places(gathered)).containsExactlyInAnyOrder("Huge#Huge", "Small#Small");
        Passage huge = gathered.passages().stream().filter(Passage::cut).findFirst().orElseThrow();
        assertThat(huge.text()).contains("The zebra eats zebra grass.");
        assertThat(huge.firstLine()).isGreaterThan(1_000);
        String page = wiki.head().page("Huge").lenientText();
        assertThat(page.lines().skip(huge.firstLine() - 1L).findFirst())
                .isEqualTo(huge.text().lines().findFirst());
    }

    @Test
    void nothingWithEveryWord_isRelaxedAndSaysSo() {
        wiki.write("A", "# A\n\nA zebra eats.\n");
        wiki.write("B", "# B\n\nA giraffe drinks.\n");

        GatheredContext gathered = gather("zebra giraffe");

        assertThat(gathered.found().relaxed()).isTrue();
        assertThat(places(gathered)).containsExactlyInAnyOrder("A#A", "B#B");
        assertThat(gathered.blocks().getFirst())
                .startsWith("[No section has every word; the best lacks:");
    }

    @Test
    void nothingAtAll_isEmpty() {
        wiki.write("A", "# A\n\nA zebra eats.\n");

        assertThat(gather("quantum").passages()).isEmpty();
    }

    @Test
    void fewSectionsWithEveryWord_areFollowedByThoseWithMostOfThem() {
        wiki.write("All", "# All\n\nzebra giraffe lion\n");
        wiki.write("Most", "# Most\n\nzebra giraffe\n");
        wiki.write("Few", "# Few\n\nlion\n");

        assertThat(places(gather("zebra giraffe lion"))).containsExactly("All#All", "Most#Most");
    }

    @Test
    void chinese_isFoundAndCutBetweenCharacters() {
        wiki.write(
                "京都",
                "# 京都\n\n"
                        + "これは文章です。".repeat(1_000)
                        + "東京都の動物園"
                        + "これは文章です。".repeat(1_000)
                        + "\n");

        GatheredContext gathered = gather("東京都 動物園", 1_000);

        assertThat(text(gathered)).contains("東京都の動物園").hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void scope_narrows() {
        wiki.write("Zoo/A", "zebra one\n");
        wiki.write("B", "zebra two\n");
        SearchScope zoo =
                SearchScope.of(new PageFilter("Zoo/", Optional.empty(), Optional.empty()));

        assertThat(
                        places(
                                ContextGathering.of(
                                        new ContextQuestion("zebra", zoo, false, ROOMY),
                                        index,
                                        wiki.head())))
                .containsExactly("Zoo/A");
    }

    private void manyPages(int count) {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            pages.put(
                    "P%02d".formatted(i),
                    "# Page %d\n\nThe zebra number %d has %d stripes.\n\n%s"
                            .formatted(i, i, i, "More words.\n".repeat(20)));
        }
        wiki.writeAll(pages);
    }

    private GatheredContext gather(String question) {
        return gather(question, ROOMY);
    }

    private GatheredContext gather(String question, int maxChars) {
        return ContextGathering.of(ContextQuestion.of(question, maxChars), index, wiki.head());
    }

    private static String text(GatheredContext gathered) {
        return String.join("\n", gathered.blocks());
    }

    private static List<String> places(GatheredContext gathered) {
        return gathered.passages().stream()
                .map(passage ->
                        new Citation(passage.page().value(), passage.section(), Optional.empty())
                                .toString())
                .toList();
    }
}
