package dev.holt.tools;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ResourceNotFoundException;
import dev.holt.protocol.ToolException;
import dev.holt.render.MarkdownException;
import dev.holt.wiki.WikiException;
import java.util.Map;
import java.util.function.Supplier;

/** What clients are told when a resource cannot be read or listed, as errors of the protocol. */
final class ResourceFailures {
    private ResourceFailures() {}

    /**
     * Answers, and turns what goes wrong on the way into a {@link ProtocolException}.
     *
     * @param uri what is read
     */
    static <T> T shown(String uri, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (WikiException failure) {
            throw of(uri, failure);
        } catch (MarkdownException failure) {
            throw new ResourceNotFoundException(uri, Failures.message(failure));
        } catch (ToolException failure) {
            throw invalid(Failures.message(failure), failure.code());
        }
    }

    private static ProtocolException of(String uri, WikiException failure) {
        String message = Failures.message(failure);
        return switch (failure) {
            case WikiException.UnknownPage _,
                    WikiException.UnknownAttachment _,
                    WikiException.UnknownRevision _,
                    WikiException.InvalidName _ ->
                    new ResourceNotFoundException(uri, message);
            case WikiException.AmbiguousName _, WikiException.TooLarge _ ->
                    invalid(message, failure.code());
            default ->
                    new ProtocolException(
                            ErrorCode.INTERNAL_ERROR, message, Map.of("error", failure.code()));
        };
    }

    private static ProtocolException invalid(String message, String code) {
        return new ProtocolException(ErrorCode.INVALID_PARAMS, message, Map.of("error", code));
    }
}
