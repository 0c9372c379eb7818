package dev.holt.bench.rendering;

import java.util.Random;

/** Markdown as people write it, from a seed: prose, lists, tables, code and links. */
final class SampleText {
    private static final String[] WORDS = {
        "page", "archive", "server", "commit", "branch", "reader", "index", "token", "folder",
        "history", "merge", "search", "agent", "section", "table", "cache", "limit", "answer"
    };
    private static final int SENTENCE = 14;
    private static final int LINKED_PAGES = 200;

    private final Random random;

    SampleText(long seed) {
        this.random = new Random(seed);
    }

    /** A page of at least so many characters, with some 3 links in each KB. */
    String page(int characters) {
        StringBuilder text = new StringBuilder("# ").append(title()).append("\n\n");
        for (int part = 0; text.length() < characters; part++) {
            switch (part % 6) {
                case 0 ->
                        text.append("## ").append(title()).append(" ").append(part).append("\n\n");
                case 1, 4 -> text.append(paragraph()).append("\n\n");
                case 2 -> list(text);
                case 3 -> table(text);
                default -> text.append("```sh\nholt ").append(title()).append(" --all\n```\n\n");
            }
        }
        return text.toString();
    }

    private String paragraph() {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < 4; sentence++) {
            text.append(sentence()).append(' ');
        }
        return text.append("See [[Topic ")
                .append(random.nextInt(LINKED_PAGES))
                .append("]] and *")
                .append(title())
                .append("*.")
                .toString();
    }

    private String sentence() {
        StringBuilder text = new StringBuilder("The");
        for (int i = 0; i < SENTENCE; i++) {
            text.append(' ').append(word());
        }
        return text.append('.').toString();
    }

    private void list(StringBuilder text) {
        for (int i = 0; i < 4; i++) {
            text.append("- **").append(word()).append("**: ").append(sentence()).append('\n');
        }
        text.append('\n');
    }

    private void table(StringBuilder text) {
        text.append("| Name | What it is |\n|---|---|\n");
        for (int i = 0; i < 3; i++) {
            text.append("| `").append(word()).append("` | ").append(title()).append(" |\n");
        }
        text.append('\n');
    }

    private String title() {
        return word() + " " + word();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
