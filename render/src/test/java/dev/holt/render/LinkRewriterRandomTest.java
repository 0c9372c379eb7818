package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random wikis and moves: whatever moves, every link leads where it led. */
class LinkRewriterRandomTest {
    private static final List<String> PARTS =
            List.of(
                    "A",
                    "b",
                    "B",
                    "Home",
                    "two words",
                    "Café",
                    "日本",
                    "R&D",
                    "x(1)",
                    "100%",
                    "v1.2",
                    "it's",
                    "a;b",
                    "c,d",
                    "e+f",
                    "tilde~",
                    "_u_",
                    "50% off",
                    "q'q",
                    "A=b");

    private Random random = new Random(0);
    private int rewrittenPages;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyLink_leadsToTheSameThingAfterwards(long seed) {
        random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<String> paths = new ArrayList<>(paths());
            Move move = new Move(paths, moves(paths));
            for (String path : paths) {
                if (PageName.isPagePath(path)) {
                    check(PageName.ofPath(path), move);
                }
            }
        }
        // Otherwise the generator has lost its point.
        assertThat(rewrittenPages).isGreaterThan(50);
    }

    private record Move(List<String> paths, Map<String, String> moved) {
        InMemoryNames before() {
            return InMemoryNames.of(paths);
        }

        InMemoryNames after() {
            return InMemoryNames.of(paths.stream().map(this::after).toList());
        }

        String after(String path) {
            return moved.getOrDefault(path, path);
        }

        LinkTarget after(LinkTarget target) {
            return switch (target) {
                case LinkTarget.ToPage to ->
                        new LinkTarget.ToPage(
                                PageName.ofPath(after(to.page().path())), to.anchor());
                case LinkTarget.ToAttachment to ->
                        new LinkTarget.ToAttachment(
                                AttachmentName.ofPath(after(to.attachment().path())));
                default -> target;
            };
        }
    }

    private void check(PageName from, Move move) {
        PageName fromAfter = PageName.ofPath(move.after(from.path()));
        String text = page(from, move.paths());
        String rewritten =
                LinkRewriter.rewrite(
                        from, fromAfter, MarkdownPage.parse(text), move.before(), move.moved());
        rewrittenPages += rewritten.equals(text) ? 0 : 1;
        List<PageLink> old = MarkdownPage.parse(text).links();
        List<PageLink> now = MarkdownPage.parse(rewritten).links();
        assertThat(now).as(rewritten).hasSameSizeAs(old);
        for (int i = 0; i < old.size(); i++) {
            LinkTarget was = new LinkResolver(move.before()).resolve(from, old.get(i));
            LinkTarget is = new LinkResolver(move.after()).resolve(fromAfter, now.get(i));
            if (was instanceof LinkTarget.ToPage || was instanceof LinkTarget.ToAttachment) {
                assertThat(is)
                        .as("%s in %s, moved %s", old.get(i), from, move.moved())
                        .isEqualTo(move.after(was));
            }
            assertThat(now.get(i).kind()).isEqualTo(old.get(i).kind());
        }
        assertThat(outsideTargets(rewritten, now)).isEqualTo(outsideTargets(text, old));
    }

    private static String outsideTargets(String text, List<PageLink> links) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (PageLink link : links) {
            rest.append(text, from, link.targetSpan().start()).append('*');
            from = link.targetSpan().end();
        }
        return rest.append(text.substring(from)).toString();
    }

    private Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        int count = 4 + random.nextInt(8);
        while (paths.size() < count) {
            paths.add(path(random.nextInt(4) == 0 ? ".png" : ".md"));
        }
        return paths;
    }

    private String path(String suffix) {
        List<String> parts = new ArrayList<>();
        int depth = 1 + random.nextInt(3);
        for (int i = 0; i < depth; i++) {
            parts.add(pick(PARTS));
        }
        return String.join("/", parts) + suffix;
    }

    private Map<String, String> moves(List<String> paths) {
        Map<String, String> moved = new HashMap<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String old = pick(paths);
            String to = path(old.endsWith(".md") ? ".md" : ".png");
            if (!paths.contains(to) && !moved.containsValue(to)) {
                moved.put(old, to);
            }
        }
        return moved;
    }

    private String page(PageName from, List<String> paths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            String path = pick(paths);
            text.append(link(from, path, i)).append(random.nextBoolean() ? "\n\n" : "\n\ntext ");
        }
        return text.append("`[[A]]` and [x](https://x.org/A.md)\n").toString();
    }

    private String link(PageName from, String path, int number) {
        String shown = random.nextBoolean() ? path : path.replaceFirst("\\.md$", "");
        String anchor = random.nextInt(3) == 0 ? "#Some-part" : "";
        String relative = Paths.relative(from.folder(), shown);
        String dotted = relative.startsWith("../") ? relative : "./" + relative;
        boolean ascii = random.nextBoolean();
        return switch (random.nextInt(9)) {
            case 0 -> "[[" + shown + anchor + "]]";
            case 1 -> "[[" + Paths.leaf(shown) + anchor + "|text]]";
            case 2 -> "![[/" + shown + "]]";
            case 3 -> "[[" + dotted + "]]";
            case 4 ->
                    "[t](" + DestinationCode.encode(dotted, false, ascii) + anchor + " \"title\")";
            case 5 -> "[t](<" + DestinationCode.encode(dotted, true, ascii) + anchor + ">)";
            case 6 -> "![t](/" + DestinationCode.encode(shown, false, ascii) + anchor + ")";
            case 7 -> "[r" + number + "]: /" + DestinationCode.encode(shown, false, ascii) + anchor;
            default -> "[[" + Paths.leaf(shown).toUpperCase(Locale.ROOT) + "]]";
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
