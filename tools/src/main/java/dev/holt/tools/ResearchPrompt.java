package dev.holt.tools;

import dev.holt.index.SearchException;
import dev.holt.index.SearchHit;
import dev.holt.index.SearchQuery;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.Completer;
import dev.holt.protocol.PromptArgument;
import dev.holt.protocol.PromptDefinition;
import dev.holt.protocol.PromptText;
import dev.holt.protocol.ToolGroup;
import dev.holt.wiki.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** {@code research}: a question answered from the wiki, and the answer filed there. */
final class ResearchPrompt {
    /** How many places to start from are named. */
    static final int HITS = 8;

    private static final String QUESTION = "question";

    private final ToolEnvironment environment;

    private ResearchPrompt(ToolEnvironment environment) {
        this.environment = environment;
    }

    static PromptDefinition in(ToolEnvironment environment) {
        ResearchPrompt prompt = new ResearchPrompt(environment);
        return new PromptDefinition(
                "research",
                ToolGroup.READ,
                "Research a question",
                "Answers a question from the wiki with citations, and files the answer as a page.",
                List.of(
                        new PromptArgument(QUESTION, "what you want to know", true, Completer.NONE),
                        new PromptArgument(
                                Fields.PAGE,
                                "the page to file the answer on, new or not; the assistant proposes one if left out",
                                false,
                                new Completers(environment).pages())),
                PromptWriter.shown(prompt::text));
    }

    private PromptText text(Map<String, String> arguments, CallContext context) {
        String question = arguments.getOrDefault(QUESTION, "").strip();
        Snapshot head = environment.wiki().get().head();
        String filing =
                PromptWriter.mayWrite(environment, context)
                        ? filing(
                                Optional.ofNullable(arguments.get(Fields.PAGE))
                                        .map(String::strip)
                                        .filter(page -> !page.isEmpty()),
                                head)
                        : "5. The wiki is read-only for you: give the answer here, and say on which page it would belong.\n";
        return PromptWriter.of(
                "Research: " + PromptWriter.line(question),
                """
                Answer this question from the wiki:

                %s

                %s
                How to go about it:
                1. Search with two or three wordings: the question's own, other words for the same thing, names that belong to it. A hit's page \
                and section go into read_page as they are.
                2. Read sections, not whole pages; of a long page the outline first (read_page, format=outline). Follow links that promise \
                more: page_links shows those to and from a page.
                3. Where pages contradict each other, find out which is newer (page_history, blame) and say so. What the wiki doesn't say, you \
                don't know: name the gap and don't fill it from memory.
                4. Answer in a few sentences first, then in detail. Cite each statement as page#section@revision; the newest revision is %s.
                %s\
                """
                        .formatted(
                                question,
                                start(question, head),
                                head.revision().abbreviated(),
                                filing));
    }

    private static String filing(Optional<String> page, Snapshot head) {
        String where =
                page.map(name ->
                                head.findPage(name).isPresent()
                                        ? "Add the answer to the page '%s' with edit_page, in a section of its own."
                                                .formatted(name)
                                        : "File the answer as the new page '%s' with write_page."
                                                .formatted(name))
                        .orElse(
                                "Propose a page for the answer: one that covers the topic already, to be added to with edit_page, or a new one"
                                        + " beside its neighbours (list_pages with their prefix).");
        return "5. "
                + where
                + " Keep the citations in it, link the pages it draws on as [[Page#Section]], and link to it from the page"
                + " where a reader would look for it. Send the revision you read as base_revision.\n";
    }

    /** Where to begin; nothing where the index would have to be built first. */
    private String start(String question, Snapshot head) {
        if (!environment.index().get().status(head).atHand()) {
            return "";
        }
        List<SearchHit> hits;
        try {
            hits = environment.index().get().search(SearchQuery.of(question, HITS), head).hits();
        } catch (SearchException noSearch) {
            return "";
        }
        if (hits.isEmpty()) {
            return "A search for these words finds nothing; try others.\n";
        }
        StringJoiner lines = new StringJoiner("\n", "A first search finds:\n", "\n");
        for (SearchHit hit : hits) {
            lines.add(
                    PromptWriter.line(
                            "- page "
                                    + hit.page()
                                    + hit.section()
                                            .map(section -> ", section " + section)
                                            .orElse("")));
        }
        return lines.toString();
    }
}
