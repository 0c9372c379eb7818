package dev.holt.render.cache;

import dev.holt.render.evaluation.Calls;
import dev.holt.render.evaluation.Dependency;
import dev.holt.render.evaluation.ElementEvaluator;
import dev.holt.render.evaluation.ElementResult;
import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.render.evaluation.Validity;
import dev.holt.render.program.Element;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.Segment;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pass over a page: results that still hold are used again, the others are made anew, and all
 * of it is joined. For use by one thread.
 *
 * <p>How much elements may add to a page is decided here, in their order and from what they put
 * out, so that it is the same whether a result was kept or made.
 */
final class Refresh {
    private final PageProgram program;
    private final Validity validity;
    private final ElementEvaluator evaluator;
    private final Bounds bounds;
    private final List<List<ElementResult>> results = new ArrayList<>();
    private final List<ElementResult> used = new ArrayList<>();
    private final ByteArrayOutputStream joined = new ByteArrayOutputStream();
    private Optional<Dependency> failed = Optional.empty();
    private int evaluated;
    private boolean confirmed;
    private int calls;
    private long added;
    private Optional<String> full = Optional.empty();

    /**
     * What bounds the pass.
     *
     * @param limits how far the page may grow
     * @param maxVariants how many results are kept for one element
     */
    record Bounds(EvaluationLimits limits, int maxVariants) {}

    Refresh(PageProgram program, Validity validity, ElementEvaluator evaluator, Bounds bounds) {
        this.program = program;
        this.validity = validity;
        this.evaluator = evaluator;
        this.bounds = bounds;
    }

    void run(List<List<ElementResult>> before) {
        int index = 0;
        for (Segment segment : program.segments()) {
            switch (segment) {
                case Segment.Static(byte[] utf8) -> joined.writeBytes(utf8);
                case Segment.Dynamic(Element element) ->
                        joined.writeBytes(output(element, before.get(index++)));
            }
        }
    }

    /** The whole page. */
    byte[] joined() {
        return joined.toByteArray();
    }

    /** What is to be kept for each element. */
    List<List<ElementResult>> results() {
        return List.copyOf(results);
    }

    /** The results that the page was joined from. */
    List<ElementResult> used() {
        return used;
    }

    /** How many elements were evaluated. */
    int evaluated() {
        return evaluated;
    }

    /** Whether something that takes an index to find out was found to hold for another tree. */
    boolean confirmed() {
        return confirmed;
    }

    /** The first dependency found to hold no more, apart from facts about the reader. */
    Optional<Dependency> failed() {
        return failed;
    }

    private byte[] output(Element element, List<ElementResult> kept) {
        boolean mayGrow = Calls.mayGrow(element);
        if (mayGrow && full.isPresent()) {
            results.add(kept);
            return evaluator.refusal(element, full.get());
        }
        ElementResult result = result(element, kept);
        used.add(result);
        if (!mayGrow) {
            return result.output();
        }
        calls += result.calls();
        added += result.calls() == 0 ? 0 : result.output().length;
        full = overflow();
        return full.isEmpty() ? result.output() : evaluator.refusal(element, full.get());
    }

    private Optional<String> overflow() {
        EvaluationLimits limits = bounds.limits();
        if (calls > limits.maxCalls()) {
            return Optional.of(
                    "a page may have at most %d transclusions and macros (maxCalls)"
                            .formatted(limits.maxCalls()));
        }
        return added > limits.maxAddedBytes()
                ? Optional.of(
                        "transclusions and macros may add at most %d bytes to a page (maxAddedBytes)"
                                .formatted(limits.maxAddedBytes()))
                : Optional.empty();
    }

    private static boolean asksIndex(ElementResult result) {
        return result.dependencies().stream().anyMatch(Dependency.QueryResult.class::isInstance);
    }

    private ElementResult result(Element element, List<ElementResult> kept) {
        List<ElementResult> others = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            ElementResult candidate = kept.get(i);
            Optional<Dependency> broken = validity.firstFailed(candidate);
            if (broken.isEmpty()) {
                ElementResult known = validity.confirmed(candidate);
                boolean sameTree = known.rootTree().equals(candidate.rootTree());
                confirmed |= !sameTree && asksIndex(candidate);
                List<ElementResult> newer = new ArrayList<>(kept);
                newer.set(i, known);
                results.add(List.copyOf(newer));
                return known;
            }
            if (broken.get() instanceof Dependency.Variant) {
                others.add(candidate);
            } else if (failed.isEmpty()) {
                failed = broken;
            }
        }
        ElementResult made = evaluator.evaluate(element, program.headings());
        evaluated++;
        if (made.lasting()) {
            others.addFirst(made);
        }
        results.add(others.stream().limit(bounds.maxVariants()).toList());
        return made;
    }
}
