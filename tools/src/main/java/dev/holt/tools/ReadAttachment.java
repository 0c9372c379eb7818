package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.Content;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolException;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.Attachment;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.StrictUtf8;
import java.util.List;
import java.util.Optional;

/**
 * {@code read_attachment}: a picture or sound to look at or listen to, a text to read, any other
 * file as bytes.
 *
 * <p>Answers that carry bytes have no structured content: there are clients that, given both, show
 * their model the fields alone, and the picture would be lost.
 */
final class ReadAttachment {
    private static final String NAME = "read_attachment";

    /**
     * The largest file that is looked into for text, in bytes; answers show a part of it at a time.
     */
    static final int MAX_TEXT_BYTES = 16 * 1024 * 1024;

    private final ToolEnvironment environment;

    private ReadAttachment(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        ReadAttachment tool = new ReadAttachment(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.ATTACHMENTS,
                "Read attachment",
                "Returns an attachment: pictures and sounds as such, text files as text in parts of max_chars, other files"
                        + " as a resource.",
                Schemas.at(
                                InputSchema.object()
                                        .required(
                                                Fields.ATTACHMENT,
                                                string("path, such as Tour/map.png")))
                        .optional(Fields.MAX_CHARS, Schemas.maxChars(environment.limits()))
                        .optional(Fields.CURSOR, string("")),
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        String name = arguments.string(Fields.ATTACHMENT);
        String scope = Cursor.scope(NAME, name);
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot snapshot = SnapshotArgument.of(environment.wiki().get(), arguments, cursor);
        Attachment attachment = snapshot.attachment(name);

        refuseAbove(Math.max(MAX_TEXT_BYTES, environment.limits().returnedBytes()), attachment);
        byte[] bytes = attachment.bytes();
        String type = MediaTypes.of(attachment.name().leaf()).orElse(MediaTypes.UNKNOWN);
        Optional<String> text =
                MediaTypes.isPicture(type) || MediaTypes.isSound(type)
                        ? Optional.empty()
                        : text(bytes);
        if (text.isPresent()) {
            int start = cursor.map(Cursor::offset).orElse(0);
            TextWindow window =
                    TextWindow.of(text.get(), start, arguments.integer(Fields.MAX_CHARS));
            return text(attachment, type, window, scope);
        }
        refuseAbove(environment.limits().returnedBytes(), attachment);
        return binary(attachment, type, bytes);
    }

    private static ToolResult text(
            Attachment attachment, String type, TextWindow window, String scope) {
        Answer answer =
                Answer.at(attachment.revision())
                        .field(Fields.ATTACHMENT, attachment.name().value())
                        .field("type", type)
                        .field(Fields.SIZE, attachment.size())
                        .field(Fields.CONTENT, window.text())
                        .block(window.text())
                        .line(note(attachment, type));
        String rest = Wording.count(window.whole() - window.end(), "more character");
        return answer.more(window.next(scope, attachment.revision()), rest).result();
    }

    private static ToolResult binary(Attachment attachment, String type, byte[] bytes) {
        Content file;
        if (MediaTypes.isPicture(type)) {
            file = new Content.Image(bytes, type);
        } else if (MediaTypes.isSound(type)) {
            file = new Content.Audio(bytes, type);
        } else {
            file = new Content.Blob(WikiUri.of(attachment.name()), type, bytes);
        }
        return new ToolResult(
                List.of(file, new Content.Text(note(attachment, type))), Optional.empty(), false);
    }

    private static String note(Attachment attachment, String type) {
        return "[attachment %s, revision %s, %s, %s]"
                .formatted(
                        attachment.name(),
                        attachment.revision().abbreviated(),
                        type,
                        Wording.size(attachment.size()));
    }

    /** The text of a file that is text: UTF-8 throughout, without a NUL. */
    static Optional<String> text(byte[] bytes) {
        return StrictUtf8.decode(bytes).filter(text -> text.indexOf('\0') < 0);
    }

    private static void refuseAbove(int maxBytes, Attachment attachment) {
        if (attachment.size() > maxBytes) {
            throw new ToolException(
                    "too_large",
                    "Attachment '%s' has %s, and this server returns at most %s. Take it from the git repository."
                            .formatted(
                                    attachment.name(),
                                    Wording.size(attachment.size()),
                                    Wording.size(maxBytes)),
                    Fields.pair(Fields.SIZE, attachment.size(), "max_bytes", maxBytes));
        }
    }
}
