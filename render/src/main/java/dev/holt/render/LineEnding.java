package dev.holt.render;

/** The line break that a page uses. */
enum LineEnding {
    LF("\n"),
    CRLF("\r\n");

    private final String characters;

    LineEnding(String characters) {
        this.characters = characters;
    }

    /** The more frequent one in {@code text}; LF where there is none. */
    static LineEnding of(String text) {
        int all = 0;
        int crlf = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            all++;
            if (i > 0 && text.charAt(i - 1) == '\r') {
                crlf++;
            }
        }
        return 2 * crlf > all ? CRLF : LF;
    }

    String characters() {
        return characters;
    }

    /** The text with all its line breaks turned into this one. */
    String applied(String text) {
        String lf = text.replace("\r\n", "\n");
        return this == LF ? lf : lf.replace("\n", characters);
    }
}
