package dev.holt.render.evaluation;

import dev.holt.render.program.Element;
import dev.holt.render.program.Heading;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Evaluates the elements of one page for one view. An element's result depends on the element, the
 * target, and what its dependencies say, and not on the elements beside it.
 */
public final class ElementEvaluator {
    private final Target target;
    private final View view;
    private final Resources resources;

    public ElementEvaluator(Target target, View view, Resources resources) {
        this.target = target;
        this.view = view;
        this.resources = resources;
    }

    /**
     * What an element of the target's own program gives.
     *
     * @param headings the program's headings
     */
    public ElementResult evaluate(Element element, List<Heading> headings) {
        ElementRun run = new ElementRun(target, view, resources);
        byte[] output = run.output(element, Frame.outermost(target.page(), headings));
        return run.result(output);
    }

    /** What stands in the place of an element for which the page has no room left. */
    public byte[] refusal(Element element, String reason) {
        return Markup.of(target)
                .failure(Calls.written(element), reason, Calls.place(element).block())
                .getBytes(StandardCharsets.UTF_8);
    }
}
