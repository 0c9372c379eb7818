package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.ArgumentException;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.AttachmentEntry;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code list_attachments}: the files beside the pages, all or those of one page. */
final class ListAttachments {
    private static final String NAME = "list_attachments";

    private final ToolEnvironment environment;

    private ListAttachments(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        ListAttachments tool = new ListAttachments(environment);
        InputSchema filters =
                InputSchema.object()
                        .optional(Fields.PAGE, string("only this page's"))
                        .optional(Fields.PREFIX, string(""));
        return new ToolDefinition(
                NAME,
                ToolGroup.ATTACHMENTS,
                "List attachments",
                "Lists files that are not pages, with type and size. A page's own attachments are in the folder with its"
                        + " name.",
                Schemas.paged(Schemas.asOf(filters), environment.limits()),
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Optional<String> page = arguments.optionalString(Fields.PAGE);
        Optional<String> prefix = arguments.optionalString(Fields.PREFIX);
        if (page.isPresent() && prefix.isPresent()) {
            throw new ArgumentException("page and prefix both choose a folder; send one of them");
        }
        String scope = Cursor.scope(NAME, page, prefix);
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot snapshot = SnapshotArgument.asOf(environment.wiki().get(), arguments, cursor);

        Optional<PageName> owner = page.map(name -> snapshot.page(name).name());
        List<AttachmentName> names = names(snapshot, owner, prefix.orElse(""));
        int offset = cursor.map(Cursor::offset).orElse(0);
        Slice<AttachmentName> shown = Slice.of(names, offset, arguments.integer(Fields.LIMIT));
        Answer answer = Answer.at(snapshot.revision());
        owner.ifPresent(name -> answer.field(Fields.PAGE, name.value()));
        answer.field(Fields.TOTAL, shown.total())
                .line(
                        Wording.count(shown.total(), "attachment")
                                + owner.map(name -> " of page " + name).orElse("")
                                + " at revision "
                                + snapshot.revision().abbreviated()
                                + (shown.total() > 0 ? ":" : "."));
        List<Listed> listed =
                shown.items().stream().map(name -> Listed.of(snapshot, name)).toList();
        listed.forEach(file -> answer.line(file.line()));
        answer.field("attachments", listed.stream().map(Listed::fields).toList());
        return answer.more(
                        shown.next(scope, snapshot.revision()),
                        Wording.count(shown.rest(), "more attachment"))
                .result();
    }

    private static List<AttachmentName> names(
            Snapshot snapshot, Optional<PageName> owner, String prefix) {
        String start = owner.map(name -> name.value() + "/").orElse(prefix);
        return snapshot.attachments(start).stream()
                .map(AttachmentEntry::name)
                .filter(name -> owner.isEmpty() || name.folder().equals(owner.get().value()))
                .toList();
    }

    /** An attachment in the list. */
    private record Listed(AttachmentName name, String type, long size) {

        static Listed of(Snapshot snapshot, AttachmentName name) {
            String type = MediaTypes.of(name.leaf()).orElse(MediaTypes.UNKNOWN);
            return new Listed(name, type, snapshot.attachment(name.value()).size());
        }

        String line() {
            return name + " (" + type + ", " + Wording.size(size) + ")";
        }

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put(Fields.ATTACHMENT, name.value());
            fields.put("type", type);
            fields.put(Fields.SIZE, size);
            return fields;
        }
    }
}
