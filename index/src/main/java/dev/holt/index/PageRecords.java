package dev.holt.index;

import dev.holt.render.PageLink;
import dev.holt.render.Span;
import dev.holt.wiki.PageName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The binary doc values of a page document: its summary, links and anchors, so that listings and
 * link reports need neither the page's text nor a parser.
 */
final class PageRecords {
    private static final Span NOWHERE = new Span(0, 0);

    private PageRecords() {}

    static BytesRef summary(PageSummary summary) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(summary.title());
        Packed.writeStrings(out, summary.tags());
        Packed.writeMap(out, summary.properties());
        out.writeVInt(summary.size());
        return bytes(out);
    }

    static PageSummary summary(PageName page, BytesRef value) throws IOException {
        ByteArrayDataInput in = input(value);
        return new PageSummary(
                page, in.readString(), Packed.readStrings(in), Packed.readMap(in), in.readVInt());
    }

    static BytesRef links(List<PageLink> links) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeVInt(links.size());
        for (PageLink link : links) {
            out.writeString(link.kind().name());
            out.writeByte((byte) (link.external() ? 1 : 0));
            out.writeString(link.target());
            out.writeByte((byte) (link.anchor().isPresent() ? 1 : 0));
            if (link.anchor().isPresent()) {
                out.writeString(link.anchor().get());
            }
            out.writeString(link.text());
            out.writeVInt(link.line());
        }
        return bytes(out);
    }

    /** The links; where they stand in the text is not kept beyond the line. */
    static List<PageLink> links(BytesRef value) throws IOException {
        ByteArrayDataInput in = input(value);
        int size = in.readVInt();
        List<PageLink> links = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            PageLink.Kind kind = PageLink.Kind.valueOf(in.readString());
            boolean external = in.readByte() == 1;
            String target = in.readString();
            Optional<String> anchor =
                    in.readByte() == 1 ? Optional.of(in.readString()) : Optional.empty();
            String text = in.readString();
            int line = in.readVInt();
            links.add(new PageLink(kind, target, anchor, text, NOWHERE, NOWHERE, line, external));
        }
        return links;
    }

    static BytesRef anchors(List<String> anchors) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        Packed.writeStrings(out, anchors);
        return bytes(out);
    }

    static List<String> anchors(BytesRef value) throws IOException {
        return Packed.readStrings(input(value));
    }

    private static BytesRef bytes(ByteBuffersDataOutput out) {
        return new BytesRef(out.toArrayCopy());
    }

    private static ByteArrayDataInput input(BytesRef value) {
        return new ByteArrayDataInput(value.bytes, value.offset, value.length);
    }
}
