package dev.holt.tools;

import dev.holt.index.Facets;
import dev.holt.index.MeaningUse;
import dev.holt.index.SearchHit;
import dev.holt.index.SearchResult;
import dev.holt.index.SearchScope;
import dev.holt.index.Suggestion;
import dev.holt.tools.operation.GatheredContext;
import dev.holt.wiki.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code search} says of a result. */
final class SearchAnswer {
    private final SearchResult result;
    private final Answer answer;

    private SearchAnswer(SearchResult result) {
        this.result = result;
        this.answer =
                Answer.at(result.revision())
                        .field(Fields.TOTAL, result.total())
                        .flag("total_is_lower_bound", !result.totalExact())
                        .flag("relaxed", result.relaxed())
                        .flag("timed_out", result.timedOut());
        result.part()
                .ifPresent(part ->
                        answer.field("partial", true)
                                .field("indexed_pages", part.indexed())
                                .field("of_pages", part.of()));
        if (!result.droppedWords().isEmpty()) {
            answer.field("dropped_words", result.droppedWords());
        }
        if (!result.corrections().isEmpty()) {
            answer.field("corrected", result.corrections());
        }
        result.meaning().ifPresent(this::addMeaning);
    }

    /** Says what of the meaning is missing, if anything is. */
    private void addMeaning(MeaningUse use) {
        if (use.problem().isPresent()) {
            answer.field("words_only", use.problem().get());
            answer.line("Found by words only, not by meaning: " + use.problem().get());
        } else if (use.compared() < use.sections()) {
            answer.field("sections_without_vector", use.sections() - use.compared());
            answer.line(
                    "Found by words only among %s of %s, which have no vector yet."
                            .formatted(
                                    Wording.number(use.sections() - use.compared()),
                                    Wording.count(use.sections(), "section")));
        }
    }

    /** What was done to the query, as fields. */
    static Answer found(SearchResult result) {
        return new SearchAnswer(result).answer;
    }

    /** The hits, and what was done to the query to find them. */
    static Answer hits(SearchResult result) {
        SearchAnswer made = new SearchAnswer(result);
        made.answer.line(
                (result.totalExact() ? "" : "At least ")
                        + Wording.count(result.total(), "matching section")
                        + " at revision "
                        + result.revision().abbreviated()
                        + ":");
        made.addRemarks();
        made.addFacets();
        result.hits().forEach(made::addHit);
        result.hits().forEach(hit -> made.answer.link(hit.page().path()));
        return made.answer.field("hits", result.hits().stream().map(SearchAnswer::fields).toList());
    }

    /**
     * That there are no hits, and among how many pages.
     *
     * @param searched how many that would be if all were indexed
     * @param alike what is called like the query
     */
    static Answer nothing(SearchResult result, int searched, List<Suggestion> alike) {
        SearchAnswer made = new SearchAnswer(result);
        int ready = result.part().map(part -> Math.min(part.indexed(), searched)).orElse(searched);
        made.answer.field("hits", List.of()).field("searched_pages", ready);
        made.addLimits();
        made.answer.line(
                "Nothing matches among %s at revision %s. Try other words, or drop a filter; list_pages shows what there is."
                        .formatted(Wording.count(ready, "page"), result.revision().abbreviated()));
        if (!alike.isEmpty()) {
            List<String> names = alike.stream().map(each -> each.page().value()).toList();
            made.answer.field("did_you_mean", names);
            made.answer.line("Did you mean the page " + String.join(" or ", names) + "?");
        }
        return made.answer;
    }

    /** How many pages a search looks at, of which only the filter on names is counted. */
    static int searched(SearchScope scope, Snapshot snapshot) {
        return scope.within()
                .map(Set::size)
                .orElseGet(() -> snapshot.pages(scope.pages().prefix()).size());
    }

    private void addRemarks() {
        if (!result.corrections().isEmpty()) {
            answer.line(
                    "Not in the wiki, so read as another word: "
                            + result.corrections().entrySet().stream()
                                    .map(each -> each.getKey() + " as " + each.getValue())
                                    .collect(Collectors.joining(", ")));
        }
        if (!result.droppedWords().isEmpty()) {
            answer.line(
                    (result.relaxed()
                                    ? "No section has every word; the best lacks: "
                                    : "Not searched for: ")
                            + String.join(", ", result.droppedWords()));
        }
        addLimits();
    }

    /** That not everything was looked at, and why. */
    private void addLimits() {
        result.part().map(GatheredContext::partRemark).ifPresent(answer::line);
        if (result.timedOut()) {
            answer.line("The time ran out: better hits may be missing. Ask for fewer words.");
        }
    }

    private void addFacets() {
        result.facets()
                .ifPresent(facets -> {
                    answer.field(
                            "facets",
                            Map.of(
                                    "tags",
                                    counts(facets.tags()),
                                    "folders",
                                    counts(facets.folders())));
                    addCounts("Tags", facets.tags());
                    addCounts("Folders", facets.folders());
                });
    }

    private void addCounts(String label, List<Facets.Count> counts) {
        if (!counts.isEmpty()) {
            answer.line(
                    label
                            + " of the matching pages: "
                            + counts.stream()
                                    .map(each -> each.name() + " " + Wording.number(each.pages()))
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static Map<String, Object> counts(List<Facets.Count> counts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        counts.forEach(each -> fields.put(each.name(), each.pages()));
        return fields;
    }

    private void addHit(SearchHit hit) {
        answer.line("").line(address(hit) + (hit.byMeaning() ? " (by meaning)" : ""));
        if (!hit.snippet().isEmpty()) {
            answer.line(hit.snippet());
        }
        if (!hit.explanation().isEmpty()) {
            answer.line(
                    "score %s: ".formatted(number(hit.score()))
                            + hit.explanation().stream()
                                    .map(part -> part.what() + " " + number(part.score()))
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static String number(float score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    private static String address(SearchHit hit) {
        String title = hit.title().equals(hit.page().leaf()) ? "" : " (" + hit.title() + ")";
        return "page "
                + hit.page()
                + title
                + hit.section().map(section -> ", section " + section).orElse("")
                + ", lines "
                + hit.firstLine()
                + "-"
                + hit.lastLine();
    }

    private static Map<String, Object> fields(SearchHit hit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.PAGE, hit.page().value());
        if (!hit.title().equals(hit.page().leaf())) {
            fields.put("title", hit.title());
        }
        hit.section().ifPresent(section -> fields.put(Fields.SECTION, section));
        fields.put(Fields.FIRST_LINE, hit.firstLine());
        fields.put(Fields.LAST_LINE, hit.lastLine());
        fields.put("snippet", hit.snippet());
        if (hit.byMeaning()) {
            fields.put("by_meaning", true);
        }
        if (!hit.explanation().isEmpty()) {
            Map<String, Object> parts = new LinkedHashMap<>();
            hit.explanation().forEach(part -> parts.put(part.what(), number(part.score())));
            fields.put("score", number(hit.score()));
            fields.put("score_parts", parts);
        }
        return fields;
    }
}
