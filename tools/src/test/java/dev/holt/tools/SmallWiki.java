package dev.holt.tools;

import dev.holt.wiki.TestWiki;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small wiki of four commits, the same to the last commit id in every run. */
final class SmallWiki {
    private SmallWiki() {}

    static void fill(TestWiki wiki) {
        Map<String, byte[]> first = new LinkedHashMap<>();
        first.put(
                "Home.md",
                bytes(
                        "# Home\n\nThe garden wiki. See [[Plants/Tomato]] and [the plan](Plan.md).\n"));
        first.put(
                "Plan.md",
                bytes(
                        "# Plan\n\n## Spring\n\nSow [tomatoes](Plants/Tomato.md#sowing).\n\n## Autumn\n\nOrder [[Compost]].\n"));
        first.put(
                "Plants/Tomato.md",
                bytes(
                        "---\ntags: [vegetable]\n---\n# Tomato\n\n## Sowing\n\nSow indoors in March.\n\n## Care\n\nWater daily.\n"));
        wiki.commit("Start the garden wiki", first);
        Map<String, byte[]> second = new LinkedHashMap<>();
        second.put(
                "Plants/Basil.md",
                bytes(
                        "---\ntags: [herb\n---\n# Basil\n\nGrows beside [[Tomato]]. Needs [[Tomato#Shade]] and [[Compost]].\n"));
        second.put("Plants/Tomato/harvest.csv", bytes("year,kg\n2024,12\n2025,15\n"));
        second.put("Plants/Tomato/bed.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        wiki.commit("Add basil and the harvest", second);
        wiki.write(
                "Plants/Tomato",
                "---\ntags: [vegetable]\n---\n# Tomato\n\n## Sowing\n\nSow indoors in March.\n\n## Care\n\nWater every other day.\n\n### Pests\n\nLook for hornworms.\n");
        wiki.writeFile("Old.md", new byte[] {'#', ' ', 'C', 'a', 'f', (byte) 0xe9, '\n'});
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
