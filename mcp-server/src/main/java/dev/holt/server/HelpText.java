package dev.holt.server;

/** What {@code holt --help} prints. */
final class HelpText {
    private HelpText() {}

    static String of() {
        StringBuilder text =
                new StringBuilder(
                        """
                        Holt: the wiki that LLM agents keep. Markdown pages in git, served over MCP.

                        holt COMMAND [OPTIONS]

                        Commands
                          serve                serve the wiki over HTTP (MCP endpoint /mcp) until interrupted
                          stdio                serve the wiki over standard input and output, for one client
                          init DIR             make a wiki of a folder; Markdown files in it become its first pages
                          init [DIR] --from SOURCE
                                               copy a folder of Markdown into the wiki and report what was odd; again for what is new
                          check [DIR]          report orphans, broken links and odd pages; exit code 1 if there are any
                          stats [DIR]          show how much the wiki holds, and its largest pages
                          doctor [DIR]         look for everything that may keep Holt from working, with the remedy; --json for programs
                          render PAGE          print a page; --format html (default), text or expanded
                          render --all --out DIR
                                               write the wiki as a web site of plain files; PAGE instead of --all for one
                          explain PAGE         say what a rendered page was made from; --format as above
                          config CLIENT        print the configuration for claude-desktop, claude-code or vscode
                          token add NAME       make an access token, with --read-only or --tools for less than all
                          token list           show whose tokens there are
                          token revoke NAME    take a token away
                          train                make the cache that starts are quicker with; servers do so by themselves
                          --version            print the version
                          --help               print this text

                        Options, each also as an environment variable
                        """);
        for (Setting setting : Setting.values()) {
            String option = (setting.option() + " " + setting.operand()).strip();
            text.append("  %-22s %s%n".formatted(option, setting.meaning()))
                    .append("  %-22s %s%n".formatted("", setting.variable()));
        }
        text.append("\nExit codes: 0 done, 1 failed or something found, 2 wrong command line.");
        return text.toString();
    }
}
