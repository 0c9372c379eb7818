package dev.holt.render.html;

import dev.holt.render.program.Element;
import dev.holt.render.program.Format;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.PageSource;
import dev.holt.render.program.Part;
import dev.holt.render.program.Segment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.testutil.example.Example;

/**
 * Runs the examples of a specification through the compiler, with raw HTML let through as the
 * specification has it, and without what a wiki's pages have beyond it: ids of headings, {@code
 * rel} of links out of the wiki, and the class of task items.
 */
final class SpecExamples {
    private static final MarkdownCompiler COMPILER =
            new MarkdownCompiler(
                    CompileOptions.DEFAULT,
                    new Dialect((html, out) -> out.html(html), address -> true));

    private SpecExamples() {}

    /** What differs: the number of each example, with what was expected and what was written. */
    static Map<Integer, String> deviations(List<Example> examples) {
        Map<Integer, String> found = new TreeMap<>();
        int number = 0;
        for (Example example : examples) {
            number++;
            String written = plain(tabbed(example.getSource()));
            if (!written.equals(normal(tabbed(example.getHtml())))) {
                found.put(
                        number,
                        "%s%n%s%n--- expected%n%s%n--- written%n%s"
                                .formatted(
                                        example.getSection(),
                                        example.getSource(),
                                        example.getHtml(),
                                        written));
            }
        }
        return found;
    }

    /** How {@code list} differs from what was found, in words. */
    static List<String> differences(Map<Integer, String> found, Map<Integer, String> listed) {
        List<String> differences = new ArrayList<>();
        found.forEach((number, what) -> {
            if (!listed.containsKey(number)) {
                differences.add("Not listed: example " + number + ", " + what);
            }
        });
        listed.forEach((number, reason) -> {
            if (!found.containsKey(number)) {
                differences.add("Listed, but as specified: " + number + ", " + reason);
            }
        });
        return differences;
    }

    private static String plain(String markdown) {
        PageProgram program =
                COMPILER.compile(new PageSource("", markdown), Format.HTML, Part.PAGE);
        StringBuilder html = new StringBuilder();
        program.segments().forEach(segment -> html.append(text(segment)));
        return normal(
                html.toString()
                        .replaceAll("<(h[1-6]) id=\"[^\"]*\">", "<$1>")
                        .replace(" rel=\"nofollow noopener\"", "")
                        .replace(" class=\"task-list-item\"", ""));
    }

    /** The specification shows tabs as arrows. */
    private static String tabbed(String example) {
        return example.replace('→', '\t');
    }

    private static String text(Segment segment) {
        return switch (segment) {
            case Segment.Static(byte[] utf8) -> new String(utf8, StandardCharsets.UTF_8);
            case Segment.Dynamic(Element element) -> "[" + element + "]";
        };
    }

    /** HTML has two ways to write an element without content. */
    private static String normal(String html) {
        return html.replace(" />", ">").strip();
    }
}
