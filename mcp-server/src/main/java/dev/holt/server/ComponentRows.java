package dev.holt.server;

import dev.holt.server.Component.Row;
import java.util.List;

/** What the table of components says, row by row, each after those that it works on. */
final class ComponentRows {
    static final Row SETTINGS =
            new Row(
                    "settings",
                    Moment.AT_START,
                    "`Configuration`: options and environment, read and checked once",
                    List.of(),
                    "all others");

    static final Row WIKI =
            new Row(
                    "wiki",
                    Moment.AFTER_FIRST_ANSWER,
                    "`Wiki.open`: the git repository, through JGit; made if the folder is empty",
                    List.of("settings", "watch"),
                    "every call of a tool, resource or completion");

    static final Row HISTORY =
            new Row(
                    "history",
                    Moment.ON_FIRST_USE,
                    "`HistoryIndex`: what each commit did to each file; read, or built in the background, from the first question to the history on, which git answers meanwhile",
                    List.of("settings", "wiki"),
                    "histories, recent changes, blame, searches by author or in order of change");

    static final Row INDEX =
            new Row(
                    "index",
                    Moment.ON_FIRST_USE,
                    "`WikiIndex.open`: full text and links, through Lucene; built or brought up to date by the first question, under `serve` in the background",
                    List.of("settings", "wiki"),
                    "searches, link tools, listings by content, moves, macros about searches and links");

    static final Row RENDERER =
            new Row(
                    "renderer",
                    Moment.ON_FIRST_USE,
                    "`WikiRendering.renderer`: Markdown, macros and the cache of rendered pages, through flexmark. Extension modules are looked for when a page calls a macro that is not Holt's own",
                    List.of("settings", "wiki"),
                    "rendered reads, rendered resources, `explain_render`, `holt render`");

    static final Row WATCH =
            new Row(
                    "watch",
                    Moment.AT_START,
                    "`WikiWatch`: who listens for changes; watches the repository only while somebody does",
                    List.of("settings"),
                    "subscriptions and streams of changes");

    static final Row CATALOG =
            new Row(
                    "catalog",
                    Moment.AT_START,
                    "`WikiTools`, `WikiResources`, `WikiPrompts`: what there is on offer, as values",
                    List.of("settings", "watch"),
                    "`initialize`, `server/discover`, `tools/list`, `prompts/list`, and every call");

    static final Row HTTP =
            new Row(
                    "web server",
                    Moment.ON_FIRST_USE,
                    "`HttpServer.start`: the MCP endpoint, through Jetty; never made on stdio",
                    List.of("settings", "watch", "catalog"),
                    "`holt serve`");

    private ComponentRows() {}
}
