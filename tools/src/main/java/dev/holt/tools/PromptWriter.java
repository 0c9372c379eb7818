package dev.holt.tools;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.Content;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.PromptHandler;
import dev.holt.protocol.PromptText;
import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ToolGroup;
import dev.holt.wiki.WikiException;
import java.util.List;

/** What the prompts have in common: one message of the user, of bounded length. */
final class PromptWriter {
    /** Longer lines from the wiki are cut: a commit's subject may be any length. */
    static final int MAX_LINE_CHARS = 300;

    private PromptWriter() {}

    static PromptText of(String description, String text) {
        return new PromptText(
                description,
                List.of(new PromptText.Line(PromptText.Role.USER, new Content.Text(text))));
    }

    /** A line that may hold anything that somebody wrote. */
    static String line(String text) {
        return text.length() <= MAX_LINE_CHARS ? text : text.substring(0, MAX_LINE_CHARS) + "…";
    }

    /** Whether the caller can change pages here. */
    static boolean mayWrite(ToolEnvironment environment, CallContext context) {
        return !environment.server().options().readOnly()
                && !context.principal().readOnly()
                && new Visibility(environment.server().groups())
                        .allows(ToolGroup.WRITE, context.principal());
    }

    /** The same handler, what the user can put right told as a problem with the arguments. */
    static PromptHandler shown(PromptHandler handler) {
        return (arguments, context) -> {
            try {
                return handler.get(arguments, context);
            } catch (WikiException.WikiDamaged | WikiException.StorageFailed failure) {
                throw new ProtocolException(ErrorCode.INTERNAL_ERROR, Failures.message(failure));
            } catch (WikiException failure) {
                throw new ProtocolException(ErrorCode.INVALID_PARAMS, Failures.message(failure));
            }
        };
    }
}
