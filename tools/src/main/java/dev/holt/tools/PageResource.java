package dev.holt.tools;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Freshness;
import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ResourceAnswer;
import dev.holt.protocol.ResourceContent;
import dev.holt.render.MarkdownException;
import dev.holt.render.MarkdownPage;
import dev.holt.render.Section;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.cache.RenderRequest;
import dev.holt.render.cache.RenderedPage;
import dev.holt.render.evaluation.Dependency;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.program.Format;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page as a resource, in each {@link PageForm}. */
final class PageResource {
    private final ToolEnvironment environment;
    private final ResourceLimits limits;

    PageResource(ToolEnvironment environment, ResourceLimits limits) {
        this.environment = environment;
        this.limits = limits;
    }

    ResourceAnswer read(String uri, WikiUri.Page address, Wiki wiki) {
        Snapshot snapshot = address.revision().map(wiki::at).orElseGet(wiki::head);
        Page page = snapshot.page(address.name());
        Optional<Format> format = address.form().rendered();
        if (format.isPresent()) {
            return rendered(uri, address, snapshot, format.get());
        }
        Freshness freshness = ofCommit(address.revision(), snapshot);
        if (address.form() == PageForm.OUTLINE) {
            String outline =
                    PageOutline.of(page, address.section(), environment.wikiLinks()).text();
            return answer(uri, address, bounded(page.name(), outline), freshness);
        }
        String text = page.lenientText();
        if (address.section().isPresent()) {
            String part = section(text, address.section().get());
            return answer(uri, address, bounded(page.name(), part), freshness);
        }
        refuseBeyond(page.name(), page.size());
        return answer(uri, address, text, freshness);
    }

    private ResourceAnswer rendered(
            String uri, WikiUri.Page address, Snapshot snapshot, Format format) {
        if (address.section().isPresent() && format != Format.EXPANDED) {
            throw new ProtocolException(
                    ErrorCode.INVALID_PARAMS,
                    "format=%s shows whole pages. Leave #%s out, or read it as markdown or expanded."
                            .formatted(format.id(), address.section().get()));
        }
        PageRenderer renderer = environment.renderer().get();
        RenderedPage page = renderer.render(request(snapshot, address, format));
        String text = page.text();
        String part = address.section().map(section -> section(text, section)).orElse(text);
        Freshness fixed = ofCommit(address.revision(), snapshot);
        return answer(
                uri,
                address,
                bounded(page.target().page(), part),
                new Freshness(lasting(page, fixed.ttl(), renderer.now()), false));
    }

    /**
     * The request whose answer the resource is.
     *
     * @throws dev.holt.wiki.WikiException.UnknownPage when the snapshot has no such page
     */
    static RenderRequest request(Snapshot snapshot, WikiUri.Page address, Format format) {
        PageName name = snapshot.page(address.name()).name();
        return RenderRequest.of(snapshot, new Target(name, format, new WikiAddresses()));
    }

    /**
     * How long the page stays as it was rendered, if its commit stays the same: no longer than the
     * time in it, and shorter where its reader or a macro of this program had a part in it.
     */
    private Duration lasting(RenderedPage page, Duration atMost, Instant now) {
        Duration lasting = atMost;
        for (Dependency each : page.basis().dependencies()) {
            Duration bound =
                    switch (each) {
                        case Dependency.MacroVersion _, Dependency.Variant _ ->
                                limits.renderedTtl();
                        case Dependency.ValidBetween(var _, var until) -> between(now, until);
                        default -> atMost;
                    };
            lasting = bound.compareTo(lasting) < 0 ? bound : lasting;
        }
        return lasting;
    }

    private static Duration between(Instant now, Instant until) {
        return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** A section by its heading path, as everywhere, or by the anchor that links to it. */
    private String section(String text, String wanted) {
        MarkdownPage page = MarkdownPage.parse(text, environment.wikiLinks());
        Section section;
        try {
            section = page.section(wanted);
        } catch (MarkdownException.UnknownSection unknown) {
            section = page.anchor(wanted).orElseThrow(() -> unknown);
        }
        return section.span().of(text);
    }

    private String bounded(PageName page, String text) {
        refuseBeyond(page, text.getBytes(StandardCharsets.UTF_8).length);
        return text;
    }

    private void refuseBeyond(PageName page, long size) {
        if (size > limits.textBytes()) {
            throw tooLarge(
                    "Page '%s'".formatted(page),
                    size,
                    limits.textBytes(),
                    "Read it in parts with read_page (format=outline, then section, or max_chars and cursor), or as %s#<section>."
                            .formatted(WikiUri.of(page)));
        }
    }

    /** The refusal of what is larger than a resource may be. */
    static ProtocolException tooLarge(String what, long size, int most, String remedy) {
        return new ProtocolException(
                ErrorCode.INVALID_PARAMS,
                "%s has %s, and a resource is read whole up to %s. %s"
                        .formatted(what, Wording.size(size), Wording.size(most), remedy));
    }

    /** Only a commit's id means the same for ever; a branch moves on, and so does "today". */
    Freshness ofCommit(Optional<String> revision, Snapshot snapshot) {
        boolean isId =
                revision.filter(text ->
                                snapshot.revision()
                                        .id()
                                        .startsWith(text.strip().toLowerCase(Locale.ROOT)))
                        .isPresent();
        return isId ? new Freshness(limits.revisionTtl(), false) : Freshness.NONE;
    }

    private static ResourceAnswer answer(
            String uri, WikiUri.Page address, String text, Freshness freshness) {
        return new ResourceAnswer(
                List.of(new ResourceContent.Text(uri, address.form().mediaType(), text)),
                freshness);
    }
}
