package dev.holt.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** The examples of GitHub's Flavored Markdown, version 0.29. */
class GfmSpecTest {
    private static final String FRONT_MATTER = "a page that starts with --- has front matter";
    private static final String DEFINITION =
            "a definition right above an underlined heading belongs to it";
    private static final String INDENT = "a list goes on below a line indented by four";
    private static final String NESTED = "strong inside strong stays, as in CommonMark 0.31";
    private static final String WIKI_LINK = "[[…]] is a wiki link";
    private static final String SCHEME = "the scheme is not on the list of allowed ones";
    private static final String BARE_ADDRESS = "bare addresses are links, as on GitHub";

    static final Map<Integer, String> DEVIATIONS =
            Map.ofEntries(
                    Map.entry(66, FRONT_MATTER),
                    Map.entry(68, FRONT_MATTER),
                    Map.entry(116, "a fence of tildes has no backticks in its info"),
                    Map.entry(184, DEFINITION),
                    Map.entry(185, DEFINITION),
                    Map.entry(202, "a line without a bar ends a table"),
                    Map.entry(292, INDENT),
                    Map.entry(293, INDENT),
                    Map.entry(398, NESTED),
                    Map.entry(426, NESTED),
                    Map.entry(434, NESTED),
                    Map.entry(435, NESTED),
                    Map.entry(436, NESTED),
                    Map.entry(473, NESTED),
                    Map.entry(474, NESTED),
                    Map.entry(475, NESTED),
                    Map.entry(477, NESTED),
                    Map.entry(556, WIKI_LINK),
                    Map.entry(560, "the blank after a line break in empty brackets stays"),
                    Map.entry(567, WIKI_LINK),
                    Map.entry(598, WIKI_LINK),
                    Map.entry(606, SCHEME),
                    Map.entry(607, SCHEME),
                    Map.entry(609, SCHEME),
                    Map.entry(616, BARE_ADDRESS),
                    Map.entry(619, BARE_ADDRESS),
                    Map.entry(620, BARE_ADDRESS),
                    Map.entry(652, "raw HTML goes through an allow-list instead"));

    @Test
    void everyExample_isAsSpecifiedOrListed() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getGfmSpec());
        assertThat(examples).hasSize(672);
        assertThat(SpecExamples.differences(SpecExamples.deviations(examples), DEVIATIONS))
                .isEmpty();
    }
}
