package dev.holt.render.macro.library;

/**
 * A pattern for page names, matched in time that grows with both lengths.
 *
 * <p>{@code *} stands for any characters within a folder, {@code **} for any with folders, {@code
 * ?} for one character but {@code /}. A pattern without these is the beginning of a name. Capitals
 * count.
 *
 * @param written the pattern
 */
record NamePattern(String written) {
    /** The folder in which and below which every matching name is; the empty string for all. */
    String folder() {
        String plain = written.substring(0, plainLength());
        return plain.substring(0, Math.max(0, plain.lastIndexOf('/')));
    }

    /** Whether a name fits. */
    boolean matches(String name) {
        if (plainLength() == written.length()) {
            return name.startsWith(written);
        }
        // reached[i]: the pattern so far can stand for the name's first i characters.
        boolean[] reached = new boolean[name.length() + 1];
        reached[0] = true;
        for (int p = 0; p < written.length(); p++) {
            boolean many = written.startsWith("**", p);
            reached = after(written.charAt(p), many, reached, name);
            p += many ? 1 : 0;
        }
        return reached[name.length()];
    }

    private static boolean[] after(char sign, boolean many, boolean[] reached, String name) {
        boolean[] next = new boolean[reached.length];
        if (sign == '*') {
            System.arraycopy(reached, 0, next, 0, reached.length);
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (sign == '*') {
                next[i + 1] |= next[i] && (many || c != '/');
            } else {
                next[i + 1] = reached[i] && (sign == '?' ? c != '/' : c == sign);
            }
        }
        return next;
    }

    private int plainLength() {
        int star = written.indexOf('*');
        int mark = written.indexOf('?');
        int first = star < 0 ? mark : mark < 0 ? star : Math.min(star, mark);
        return first < 0 ? written.length() : first;
    }
}
