package dev.holt.render.cache;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.evaluation.Target;
import dev.holt.wiki.Revision;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A rendered page, for one snapshot, time and reader. Immutable. */
public final class RenderedPage {
    private final RenderRequest request;
    private final String blobId;
    private final Assembled page;
    private final Origin origin;
    private final int evaluated;

    RenderedPage(RenderRequest request, String blobId, Assembled page, Outcome outcome) {
        this.request = request;
        this.blobId = blobId;
        this.page = page;
        this.origin = outcome.origin();
        this.evaluated = outcome.evaluated();
    }

    /**
     * How a page was come by.
     *
     * @param origin where it came from
     * @param evaluated how many of its elements were evaluated anew
     */
    record Outcome(Origin origin, int evaluated) {}

    /** What was rendered. */
    public Target target() {
        return request.target();
    }

    /** The snapshot's revision. */
    public Revision revision() {
        return request.snapshot().revision();
    }

    /** The page in UTF-8, as a view of bytes that nobody can change. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(page.bytes()).asReadOnlyBuffer();
    }

    /** The page in UTF-8; a copy for each call. */
    public byte[] bytes() {
        return Arrays.copyOf(page.bytes(), page.bytes().length);
    }

    /** The page as text. */
    public String text() {
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }

    /** The size of the page in bytes. */
    public int size() {
        return page.bytes().length;
    }

    /** Writes the page in UTF-8. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(page.bytes());
    }

    /** Where it came from. */
    public Origin origin() {
        return origin;
    }

    /** How many of its elements were evaluated anew for this request. */
    public int evaluated() {
        return evaluated;
    }

    /** When it must be rendered anew even if the wiki stays as it is; nothing for never. */
    public Optional<Instant> validUntil() {
        return Optional.of(page.until()).filter(until -> !until.equals(Instant.MAX));
    }

    /** What it was made from, for finding out later whether it would be another. */
    public Basis basis() {
        List<Dependency> all = new ArrayList<>();
        all.add(new Dependency.PageContent(request.target().page(), blobId));
        all.addAll(page.dependencies());
        return new Basis(request.target(), List.copyOf(all));
    }

    Optional<Dependency> lastFailed() {
        return page.lastFailed();
    }
}
