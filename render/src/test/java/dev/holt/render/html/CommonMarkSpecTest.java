package dev.holt.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** The examples of CommonMark 0.31.2. */
class CommonMarkSpecTest {
    private static final String FRONT_MATTER = "a page that starts with --- has front matter";
    private static final String DEFINITION =
            "a definition right above an underlined heading belongs to it";
    private static final String INDENT = "a list goes on below a line indented by four";
    private static final String WIKI_LINK = "[[…]] is a wiki link";
    private static final String SCHEME = "the scheme is not on the list of allowed ones";
    private static final String BARE_ADDRESS = "bare addresses are links, as on GitHub";

    static final Map<Integer, String> DEVIATIONS =
            Map.ofEntries(
                    Map.entry(96, FRONT_MATTER),
                    Map.entry(98, FRONT_MATTER),
                    Map.entry(146, "a fence of tildes has no backticks in its info"),
                    Map.entry(
                            171, "a textarea ends at a blank line; it is left out of pages anyway"),
                    Map.entry(215, DEFINITION),
                    Map.entry(216, DEFINITION),
                    Map.entry(312, INDENT),
                    Map.entry(313, INDENT),
                    Map.entry(540, "labels are compared in lower case: ẞ is not SS"),
                    Map.entry(548, WIKI_LINK),
                    Map.entry(552, "the blank after a line break in empty brackets stays"),
                    Map.entry(559, WIKI_LINK),
                    Map.entry(590, WIKI_LINK),
                    Map.entry(598, SCHEME),
                    Map.entry(599, SCHEME),
                    Map.entry(601, SCHEME),
                    Map.entry(608, BARE_ADDRESS),
                    Map.entry(611, BARE_ADDRESS),
                    Map.entry(612, BARE_ADDRESS));

    @Test
    void everyExample_isAsSpecifiedOrListed() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        assertThat(examples).hasSize(652);
        assertThat(SpecExamples.differences(SpecExamples.deviations(examples), DEVIATIONS))
                .isEmpty();
    }
}
