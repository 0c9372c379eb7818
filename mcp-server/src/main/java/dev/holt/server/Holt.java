package dev.holt.server;

import dev.holt.index.WikiIndex;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.ToolDispatcher;
import dev.holt.protocol.ToolResult;
import dev.holt.protocol.UnknownToolException;
import dev.holt.render.cache.PageRenderer;
import dev.holt.tools.operation.WikiWriter;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One wiki with everything that Holt knows to do with it, for a Java program that wants no server:
 * the components of {@code holt stdio} without a transport.
 *
 * <p>Safe for use by several threads. Other processes, servers among them, may work on the same
 * wiki at the same time. What is made here is let go of by {@link #close}, and nothing that came
 * from here can be used afterwards.
 */
public final class Holt implements AutoCloseable {
    private final Components components;
    private final String program;
    private final Supplier<ToolDispatcher> tools;

    private Holt(HoltOptions options) {
        this.components = new Components(options.configuration());
        this.program = options.program();
        this.tools = new Lazy<>(() -> new ToolDispatcher(components.catalog()), System::nanoTime);
    }

    /**
     * Opens the wiki, and makes it if the folder is empty or missing. All else is made when it is
     * asked for.
     *
     * @throws WikiException.WikiDamaged when the folder has files and no repository, or the
     *     repository cannot be read
     * @throws WikiException.StorageFailed when a new wiki cannot be written
     */
    public static Holt open(HoltOptions options) {
        Holt holt = new Holt(options);
        try {
            holt.wiki();
            return holt;
        } catch (WikiException e) {
            holt.close();
            throw e;
        }
    }

    /** Pages, revisions, history and commits. */
    public Wiki wiki() {
        return components.wiki();
    }

    /** Search and links; the first question builds what is missing of the index on disk. */
    public WikiIndex index() {
        return components.index();
    }

    /** Pages as HTML, text and expanded Markdown, from the same cache that servers use. */
    public PageRenderer renderer() {
        return components.renderer();
    }

    /** Changes that know of links: writes, edits, moves, restores and reverts. */
    public WikiWriter writer() {
        return new WikiWriter(wiki(), components::index, components.wikiLinks());
    }

    /** The tools, resources and prompts that a server would offer with these options. */
    public Catalog catalog() {
        return components.catalog();
    }

    /**
     * What an agent would be answered that calls a tool.
     *
     * @param tool its name, such as {@code search}
     * @param arguments as JSON has them: texts, numbers, booleans, lists and maps
     * @return the answer; one with {@link ToolResult#isError} where an agent would be told why not
     * @throws UnknownToolException when the options leave the tool out, or there is none
     */
    public ToolResult call(String tool, Map<String, ?> arguments) {
        return tools.get().call(tool, arguments, new DirectCall(program, Version.current()));
    }

    /** Lets go of the wiki and of all that was made for it. */
    @Override
    public void close() {
        components.close();
    }
}
