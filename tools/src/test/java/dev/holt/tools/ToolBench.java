package dev.holt.tools;

import dev.holt.index.IndexOptions;
import dev.holt.index.WikiIndex;
import dev.holt.index.history.HistoryIndex;
import dev.holt.index.history.HistoryOptions;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.Content;
import dev.holt.protocol.ToolDispatcher;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolResult;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.html.CompileOptions;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.tools.operation.WikiRendering;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.WikiOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All tools over a real wiki in a temporary folder, called as a client calls them. */
final class ToolBench implements AutoCloseable {
    private final TestWiki wiki;
    private final WikiIndex index;
    private final HistoryIndex history;
    private final PageRenderer renderer;
    private final ToolDispatcher dispatcher;
    private final ToolEnvironment environment;

    private ToolBench(TestWiki wiki, ToolLimits limits, WikiLinkOrder order) {
        this.wiki = wiki;
        this.index =
                WikiIndex.open(
                        wiki.wiki(),
                        IndexOptions.defaults()
                                .withWikiLinkOrder(order)
                                .withLockTimeout(Duration.ofMinutes(1)));
        this.history = new HistoryIndex(wiki.wiki(), HistoryOptions.defaults());
        wiki.wiki().history().consult(() -> history);
        renderer =
                new WikiRendering(wiki.wiki(), () -> index, new CompileOptions(order))
                        .renderer("1.0", wiki.clock());
        environment =
                new ToolEnvironment(
                        wiki::wiki,
                        () -> index,
                        () -> history,
                        () -> renderer,
                        order,
                        new PersonIdentity("Ann", "ann@example.org"),
                        new ServerFacts("1.0", Set.of(ToolGroup.values()), WikiOptions.defaults()),
                        limits);
        dispatcher = new ToolDispatcher(new Catalog("holt", "1.0", "", WikiTools.all(environment)));
    }

    static ToolBench empty() {
        return with(ToolLimits.defaults());
    }

    static ToolBench with(ToolLimits limits) {
        return new ToolBench(TestWiki.bare(), limits, WikiLinkOrder.PAGE_FIRST);
    }

    /** Over a wiki whose pages write {@code [[text|Page]]}. */
    static ToolBench textFirst() {
        return new ToolBench(TestWiki.bare(), ToolLimits.defaults(), WikiLinkOrder.TEXT_FIRST);
    }

    TestWiki wiki() {
        return wiki;
    }

    WikiIndex index() {
        return index;
    }

    Snapshot head() {
        return wiki.head();
    }

    ToolEnvironment environment() {
        return environment;
    }

    /** Calls a tool; arguments are names and values in turn. */
    Reply call(String tool, Object... arguments) {
        return call(new TestCall(), tool, arguments);
    }

    /** Likewise, as this caller. */
    Reply call(CallContext caller, String tool, Object... arguments) {
        Map<String, Object> sent = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            sent.put((String) arguments[i], arguments[i + 1]);
        }
        return new Reply(dispatcher.call(tool, sent, caller));
    }

    @Override
    public void close() {
        renderer.close();
        index.close();
        history.close();
        wiki.close();
    }

    /** What a tool answered. */
    record Reply(ToolResult result) {

        /** The texts, block by block. */
        List<String> blocks() {
            return result.content().stream()
                    .filter(Content.Text.class::isInstance)
                    .map(content -> ((Content.Text) content).text())
                    .toList();
        }

        String text() {
            return blocks().stream().collect(Collectors.joining("\n"));
        }

        Map<String, Object> fields() {
            return result.structured().orElse(Map.of());
        }

        /** A field that must be there. */
        Object field(String name) {
            return Optional.ofNullable(fields().get(name))
                    .orElseThrow(() -> new AssertionError("No field " + name + " in " + fields()));
        }

        /** A field that is a list of objects. */
        @SuppressWarnings("unchecked") // the tools make lists of such maps only
        List<Map<String, Object>> list(String name) {
            return (List<Map<String, Object>>) field(name);
        }

        String error() {
            return result.isError() ? String.valueOf(field("error")) : "";
        }

        Optional<String> nextCursor() {
            return Optional.ofNullable(fields().get("next_cursor")).map(String::valueOf);
        }
    }
}
