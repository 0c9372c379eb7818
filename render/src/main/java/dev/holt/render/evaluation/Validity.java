package dev.holt.render.evaluation;

import dev.holt.render.macro.MacroSource;
import dev.holt.render.macro.WikiQueries;
import dev.holt.render.macro.WikiQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether dependencies still hold for one view. Each is looked up once, however many elements
 * have it. For use by one thread.
 */
public final class Validity {
    private static final Logger LOG = LoggerFactory.getLogger(Validity.class);

    private final Facts facts;
    private final String rootTree;
    private final EvaluationCounters counters;
    private final Map<Dependency, Boolean> known = new HashMap<>();

    /** Validity for a view. */
    public Validity(
            View view, WikiQueries queries, MacroSource macros, EvaluationCounters counters) {
        this.facts = new Facts(view, queries, macros);
        this.rootTree = view.snapshot().rootTree();
        this.counters = counters;
    }

    /** The first of the result's dependencies that holds no more. */
    public Optional<Dependency> firstFailed(ElementResult result) {
        boolean sameTree = result.rootTree().equals(rootTree);
        for (Dependency dependency : result.dependencies()) {
            if (!(sameTree && dependency.followsFromTree()) && !holds(dependency)) {
                return Optional.of(dependency);
            }
        }
        return Optional.empty();
    }

    /** A result that holds, marked as doing so. */
    public ElementResult confirmed(ElementResult result) {
        return result.at(rootTree);
    }

    /** Whether the question would get the same answer now. */
    public boolean holds(Dependency dependency) {
        Boolean before = known.get(dependency);
        if (before != null) {
            return before;
        }
        counters.checked();
        boolean holds = check(dependency);
        known.put(dependency, holds);
        return holds;
    }

    private boolean check(Dependency dependency) {
        return switch (dependency) {
            case Dependency.PageContent(var page, var blob) -> facts.blobId(page).equals(blob);
            case Dependency.PageExists(var name, var exists) -> facts.pageExists(name) == exists;
            case Dependency.AttachmentExists(var path, var exists) ->
                    facts.attachmentExists(path) == exists;
            case Dependency.NamesIgnoringCase(var name, var digest) ->
                    Fingerprints.of(facts.ignoringCase(name)).equals(digest);
            case Dependency.NamesByLeaf(var leaf, var digest) ->
                    Fingerprints.of(facts.byLeaf(leaf)).equals(digest);
            case Dependency.AttachmentsByLeaf(var leaf, var digest) ->
                    Fingerprints.of(facts.attachmentsByLeaf(leaf)).equals(digest);
            case Dependency.NamesUnder(var folder, var digest) ->
                    Fingerprints.of(facts.pageNames(folder)).equals(digest);
            case Dependency.PagesUnder(var folder, var tree) -> facts.treeId(folder).equals(tree);
            case Dependency.QueryResult(var query, var digest) -> answers(query, digest);
            case Dependency.HistoryHead(var commit) -> facts.commit().equals(commit);
            case Dependency.ValidBetween period -> period.holds(facts.view().now());
            case Dependency.MacroVersion(var name, var version) ->
                    facts.macros().version(name).equals(version);
            case Dependency.Variant(var dimension, var value) ->
                    Optional.ofNullable(facts.view().variants().get(dimension)).equals(value);
        };
    }

    /** A query that cannot be answered now is asked again by the element, which says so. */
    private boolean answers(WikiQuery query, String digest) {
        try {
            return Fingerprints.ofRows(facts.rows(query)).equals(digest);
        } catch (RuntimeException e) {
            LOG.debug("{} was not answered", query, e);
            return false;
        }
    }
}
