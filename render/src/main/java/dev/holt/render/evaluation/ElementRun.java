package dev.holt.render.evaluation;

import dev.holt.render.LinkResolver;
import dev.holt.render.LinkTarget;
import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroException;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.program.Element;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.Part;
import dev.holt.render.program.Segment;
import dev.holt.render.program.UnknownPartException;
import dev.holt.wiki.PageName;
import dev.holt.wiki.WikiException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The evaluation of one element with everything inside it: what it puts out, what that was made
 * from, and what it took. For use by one thread.
 */
final class ElementRun {
    private static final Logger LOG = LoggerFactory.getLogger(ElementRun.class);

    private final Target target;
    private final View view;
    private final Resources resources;
    private final Markup markup;
    private final DependencyRecorder recorder = new DependencyRecorder();
    private final RecordingNames names;
    private final LinkResolver resolver;
    private final Budget budget;
    private boolean lasting = true;

    ElementRun(Target target, View view, Resources resources) {
        this.target = target;
        this.view = view;
        this.resources = resources;
        this.markup = Markup.of(target);
        this.names = new RecordingNames(view.snapshot().names(), recorder);
        this.resolver = new LinkResolver(names);
        this.budget = new Budget(resources.limits());
    }

    ElementResult result(byte[] output) {
        return new ElementResult(
                output, recorder.all(), budget.calls(), lasting, view.snapshot().rootTree());
    }

    byte[] output(Element element, Frame frame) {
        resources.counters().evaluated();
        String text =
                switch (element) {
                    case Element.Link link -> link(link, frame);
                    case Element.Embed embed -> embed(embed, frame);
                    case Element.Include include -> include(include, frame);
                    case Element.MacroCall call -> macro(call, frame);
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String link(Element.Link link, Frame frame) {
        String label = new String(segments(link.label(), frame), StandardCharsets.UTF_8);
        LinkTarget leadsTo = resolve(frame.page(), link.syntax(), link.target(), link.anchor());
        return markup.link(leadsTo, link.title(), label);
    }

    LinkTarget resolve(PageName from, Element.Syntax syntax, String path, Optional<String> anchor) {
        return switch (syntax) {
            case WIKI -> resolver.wiki(from, path, anchor);
            case MARKDOWN -> resolver.markdown(from, path, anchor);
        };
    }

    private String embed(Element.Embed embed, Frame frame) {
        LinkTarget leadsTo = resolve(frame.page(), embed.syntax(), embed.target(), embed.anchor());
        if (leadsTo instanceof LinkTarget.ToPage(PageName page, var section)
                && embed.syntax() == Element.Syntax.WIKI) {
            Inclusion inclusion = new Inclusion(page, section, embed.place());
            return inPlace(Calls.embed(embed), embed.place(), () -> included(inclusion, frame));
        }
        return markup.image(leadsTo, embed.title(), embed.alternative());
    }

    private String include(Element.Include include, Frame frame) {
        return inPlace(
                Calls.written(include),
                include.place(),
                () -> {
                    PageName page = theOne(include, frame);
                    return included(new Inclusion(page, include.section(), include.place()), frame);
                });
    }

    private PageName theOne(Element.Include include, Frame frame) {
        return switch (resolver.wiki(frame.page(), include.target(), include.section())) {
            case LinkTarget.ToPage(PageName page, var section) -> page;
            case LinkTarget.Missing(String wanted) ->
                    throw new RefusedElement("there is no page '" + wanted + "'");
            case LinkTarget.Ambiguous(List<PageName> candidates) ->
                    throw new RefusedElement(
                            "several pages fit: " + Markup.listed(candidates) + "; write one name");
            case LinkTarget.ToAttachment(var file) ->
                    throw new RefusedElement("'" + file + "' is an attachment, not a page");
            case LinkTarget.External(String url) ->
                    throw new RefusedElement("'" + url + "' is not in this wiki");
        };
    }

    /** What is to be included: the page, the section of it, and where it goes. */
    private record Inclusion(PageName page, Optional<String> section, Element.Place place) {
        String step() {
            return page + section.map(s -> "#" + s).orElse("");
        }
    }

    private String included(Inclusion inclusion, Frame frame) {
        String step = inclusion.step();
        if (frame.chain().contains(step)) {
            throw new RefusedElement("the page would include itself: " + frame.through(step));
        }
        budget.enter(frame, step);
        budget.call(frame, step);
        PageProgram program = program(inclusion);
        Frame inside = frame.inside(inclusion.page(), program.headings(), step);
        byte[] content = segments(program.segments(), inside);
        return markup.included(
                inclusion.page(),
                new String(content, StandardCharsets.UTF_8),
                inclusion.place().block());
    }

    private PageProgram program(Inclusion inclusion) {
        PageName page = inclusion.page();
        String blob = view.snapshot().blobId(page).orElse("");
        recorder.add(new Dependency.PageContent(page, blob));
        Part part = Part.included(inclusion.section(), inclusion.place().underLevel());
        try {
            return resources
                    .programs()
                    .program(
                            blob,
                            () -> view.snapshot().findPage(page).orElseThrow().lenientText(),
                            target.format(),
                            part);
        } catch (UnknownPartException | WikiException.TooLarge e) {
            throw new RefusedElement(String.valueOf(e.getMessage()));
        }
    }

    private String macro(Element.MacroCall call, Frame frame) {
        String written = Calls.macro(call);
        return inPlace(
                written,
                call.place(),
                () -> {
                    budget.call(frame, written);
                    MacroOutput output = called(call, frame);
                    MacroText text =
                            new MacroText(markup, names, source -> markdown(source, call, frame));
                    String shown = text.of(output, call.place().block());
                    budget.add(shown.getBytes(StandardCharsets.UTF_8).length, frame);
                    return shown;
                });
    }

    private MacroOutput called(Element.MacroCall call, Frame frame) {
        recorder.add(
                new Dependency.MacroVersion(call.name(), resources.macros().version(call.name())));
        Macro macro =
                resources
                        .macros()
                        .find(call.name())
                        .orElseThrow(
                                () -> new RefusedElement(resources.macros().absence(call.name())));
        RecordingContext context =
                new RecordingContext(
                        frame,
                        call.place(),
                        target.format(),
                        new Facts(view, resources.queries(), resources.macros()),
                        new RecordingContext.Records(recorder, names, this::resolve));
        return macro.function().evaluate(MacroArguments.parse(call.arguments(), macro), context);
    }

    /** Markdown that a macro made, as if it stood where the call stands. */
    private String markdown(String source, Element.MacroCall call, Frame frame) {
        String step = "<<" + Calls.macro(call) + ">>";
        budget.enter(frame, step);
        budget.call(frame, step);
        PageProgram program =
                resources
                        .programs()
                        .program(
                                "text:" + Fingerprints.of(List.of(source)),
                                () -> source,
                                target.format(),
                                Part.included(Optional.empty(), 0));
        Frame inside = frame.inside(frame.page(), frame.headings(), step);
        return new String(segments(program.segments(), inside), StandardCharsets.UTF_8);
    }

    private byte[] segments(List<Segment> segments, Frame frame) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Static(byte[] utf8) -> {
                    count(utf8.length, frame);
                    out.writeBytes(utf8);
                }
                case Segment.Dynamic(Element element) -> {
                    count(0, frame);
                    out.writeBytes(output(element, frame));
                }
            }
        }
        return out.toByteArray();
    }

    /** The page's own text is not added to it; what stands in the label of a link is its own. */
    private void count(int length, Frame frame) {
        if (!frame.isOutermost()) {
            budget.add(length, frame);
        }
    }

    private interface Step {
        String output();
    }

    /** The step's output, or the reason why there is none. */
    private String inPlace(String call, Element.Place place, Step step) {
        try {
            return step.output();
        } catch (RefusedElement | MacroException e) {
            return failure(call, place, String.valueOf(e.getMessage()));
        } catch (WikiException e) {
            lasting = false;
            return failure(call, place, String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Errors too: an extension that was built for another Holt must not break the page.
            LOG.error("{} failed on page {}", call, target.page(), e);
            lasting = false;
            return failure(call, place, "it failed by a mistake in the program; the log has more");
        }
    }

    private String failure(String call, Element.Place place, String reason) {
        String message = markup.failure(call, reason, place.block());
        budget.addMessage(message.length());
        return message;
    }
}
