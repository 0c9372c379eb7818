package dev.holt.render.html;

import java.util.List;
import java.util.Random;

/** Makes documents that are hard on a parser, the same ones for the same seed. */
final class NastyDocuments {
    static final List<String> PIECES =
            List.of(
                    "[[",
                    "]]",
                    "[[A]]",
                    "[[A|b]]",
                    "![[A#b]]",
                    "[",
                    "](",
                    ")",
                    "](<",
                    "![",
                    "[a](b.md)",
                    "[a]: b \"c\"\n",
                    "[a]",
                    "[^a]",
                    "[^a]: b\n",
                    "[^b]: [^a]\n    [^b]\n",
                    "<<",
                    ">>",
                    "<<A>>",
                    "<<Include(B#c)>>",
                    "<<A(\"",
                    ")>>",
                    "\\<<A>>",
                    "$",
                    "$$",
                    "$a$",
                    "$$\nx\n$$\n",
                    "==",
                    "==a==",
                    "~~",
                    "~a~",
                    "~~~\n",
                    "```\n",
                    "```mermaid\n",
                    "`",
                    "`` ",
                    ">! ",
                    ">! a\n",
                    ">| # a\n",
                    ">| b\n",
                    "> [!NOTE]\n",
                    "> a\n",
                    "> ",
                    "::: info\n",
                    ":::: red x\n",
                    ":::\n",
                    "{{InfoBox\n",
                    "{{Video|src=a.mp4}}\n",
                    "}}\n",
                    "}}",
                    "|a=b\n",
                    "|caption=*c*|d=e\n",
                    "- [ ] a\n",
                    "- [x] ",
                    "- ",
                    "1. ",
                    "  - ",
                    "    ",
                    "\t",
                    "# a\n",
                    "## ",
                    "a\n===\n",
                    "---\n",
                    "| a | b |\n|---|:-:|\n",
                    "|[[A\\|b]]|`\\|`\n",
                    "|",
                    "\\|",
                    "\n",
                    "\n\n",
                    "\r\n",
                    "\r",
                    "<b>",
                    "</b>",
                    "<div>\n",
                    "</div>\n",
                    "<div title=\"",
                    "\">",
                    "<a href='x'>",
                    "<!--",
                    "-->",
                    "<script>",
                    "</script>",
                    "<details open>\n\n",
                    "</details>\n\n",
                    "<table><tr><td>\n\n",
                    "<img src=x onerror=alert(1)>",
                    "<a href=\"java&#10;script:x\">",
                    "<",
                    ">",
                    "&",
                    "&amp;",
                    "&#x41;",
                    "&#0;",
                    "*",
                    "**",
                    "***",
                    "_",
                    "__",
                    "\\",
                    "!",
                    "a",
                    "b c",
                    "é",
                    "😀",
                    "\uD83D",
                    "\u0000",
                    "\uFEFF",
                    "\"",
                    "'",
                    "(",
                    "https://a.b/c?d=e&f",
                    "www.a.b",
                    "x@y.z",
                    "<http://a>",
                    "\u202E",
                    "~",
                    "=",
                    ":",
                    "|-|\n",
                    "{{",
                    "  \n",
                    "\\\n");

    private final Random random;
    private final int size;

    /**
     * @param size the most pieces of a document
     */
    NastyDocuments(Random random, int size) {
        this.random = random;
        this.size = size;
    }

    String next() {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(size);
        // Few different pieces make deep and long things, many make strange mixtures.
        int variety = random.nextBoolean() ? PIECES.size() : 1 + random.nextInt(6);
        int first = random.nextInt(PIECES.size());
        for (int i = 0; i < pieces; i++) {
            int next =
                    variety == PIECES.size()
                            ? random.nextInt(variety)
                            : (first + random.nextInt(variety) * 31) % PIECES.size();
            text.append(PIECES.get(next));
        }
        return text.toString();
    }
}
