package dev.holt.server;

/** Something that a user can set, by option or by environment variable. */
enum Setting {
    WIKI("--wiki", "DIR", "the wiki's folder (default ~/.holt/wiki, made on first use)"),
    HOST("--host", "ADDRESS", "the address that serve binds (default 127.0.0.1)"),
    PORT("--port", "NUMBER", "the port that serve binds, 0 for any free one (default 8080)"),
    TOKENS(
            "--tokens",
            "FILE",
            "let in only who shows a token of this file (see holt token); needed to bind more than"
                    + " this machine"),
    ALLOW_HOST(
            "--allow-host",
            "NAMES",
            "further names under which serve is reached, separated by commas"),
    ALLOW_ORIGIN(
            "--allow-origin",
            "ORIGINS",
            "web pages whose scripts may call, such as https://app.example, separated by commas"),
    READ_ONLY("--read-only", "", "offer no tool that changes anything"),
    WIKI_LINKS(
            "--wiki-links",
            "ORDER",
            "how pages write wiki links: page-first, [[Page|text]] (default), or text-first, [[text|Page]]"),
    TOOLS(
            "--tools",
            "GROUPS",
            "the tool groups to offer, separated by commas: read, history, write, attachments, debug (default all but debug)"),
    EMBEDDINGS_URL(
            "--embeddings-url",
            "URL",
            "search by meaning too: the endpoint of OpenAI's format that pages' text is sent to, such"
                    + " as http://127.0.0.1:11434/v1 (default none)"),
    EMBEDDINGS_MODEL(
            "--embeddings-model",
            "NAME",
            "the endpoint's model; its key, if it wants one, stands in HOLT_EMBEDDINGS_KEY"),
    AUTHOR(
            "--author",
            "\"NAME <MAIL>\"",
            "the author of commits (default \"Holt <holt@localhost>\")"),
    LOG("--log", "FORMAT", "how log lines on standard error are written: text (default) or json"),
    LOG_LEVEL(
            "--log-level",
            "LEVEL",
            "the least important events to log: error, warn (default), info (a line for each call)"
                    + " or debug (with stack traces)");

    private final String option;
    private final String operand;
    private final String meaning;

    Setting(String option, String operand, String meaning) {
        this.option = option;
        this.operand = operand;
        this.meaning = meaning;
    }

    /** The option on the command line, such as {@code --read-only}. */
    String option() {
        return option;
    }

    /** What stands behind the option in the help text; empty for a flag. */
    String operand() {
        return operand;
    }

    /** Whether the option takes nothing behind it. */
    boolean isFlag() {
        return operand.isEmpty();
    }

    /** One line of help. */
    String meaning() {
        return meaning;
    }

    /** The environment variable, such as {@code HOLT_READ_ONLY}. */
    String variable() {
        return "HOLT_" + name();
    }
}
