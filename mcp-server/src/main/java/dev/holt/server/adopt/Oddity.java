package dev.holt.server.adopt;

/** Why a file of the source is not as it was in the wiki, or not there at all. */
public enum Oddity {
    /** Names that differ only in case cannot be told apart on Windows and macOS. */
    NAME_CLASH("left out: another file has this name but for its case; rename one of them"),
    /** Names that the wiki takes from nobody. */
    INVALID_NAME("left out: no page or file can have this name; rename it"),
    /** Pages are UTF-8. */
    NOT_UTF8("left out: not UTF-8; convert it, for example with iconv"),
    /** More bytes than the wiki takes. */
    TOO_LARGE("left out: too large; split it, or keep it elsewhere"),
    /** Links could lead anywhere. */
    SYMBOLIC_LINK("left out: a symbolic link; copy what it leads to"),
    /** A file that starts with a dot, and everything in such a folder. */
    HIDDEN("left out: hidden"),
    /** Text in another form than Markdown with the ending .md. */
    OTHER_TEXT("taken as an attachment: pages end in .md; rename it if it is Markdown"),
    /** Files without an ending are no pages and no attachments. */
    NO_ENDING("left out: a file without an ending; give it one"),
    /** A file that could not be read. */
    UNREADABLE("left out: it cannot be read; check its permissions"),
    /** The wiki has something else under this name already. */
    DIFFERENT("left as it is in the wiki, where it is different; merge it by hand");

    private final String meaning;

    Oddity(String meaning) {
        this.meaning = meaning;
    }

    /** What was done about it, and what to do. */
    public String meaning() {
        return meaning;
    }
}
