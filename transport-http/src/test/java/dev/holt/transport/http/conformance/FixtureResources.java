package dev.holt.transport.http.conformance;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.Completer;
import dev.holt.protocol.Completion;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Freshness;
import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ResourceAnswer;
import dev.holt.protocol.ResourceContent;
import dev.holt.protocol.ResourceEntry;
import dev.holt.protocol.ResourceList;
import dev.holt.protocol.ResourceNotFoundException;
import dev.holt.protocol.ResourceSource;
import dev.holt.protocol.ResourceTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text, a picture, a resource to subscribe to, and a template. */
final class FixtureResources implements ResourceSource {

    private static final Pattern TEMPLATE = Pattern.compile("test://template/([^/]+)/data");

    @Override
    public ResourceList list(Optional<String> cursor, CallContext context) {
        if (cursor.isPresent()) {
            throw new ProtocolException(ErrorCode.INVALID_PARAMS, "Unknown cursor");
        }
        return new ResourceList(
                List.of(
                        entry("test://static-text", "text/plain"),
                        entry("test://static-binary", "image/png"),
                        entry("test://watched-resource", "text/plain")),
                Optional.empty());
    }

    @Override
    public List<ResourceTemplate> templates() {
        Completer ids = (typed, others, context) -> Completion.of(List.of(typed + "1"));
        return List.of(
                new ResourceTemplate(
                        "test://template/{id}/data",
                        "template",
                        "Template",
                        "One for each id",
                        Optional.of("application/json"),
                        Map.of("id", ids)));
    }

    @Override
    public ResourceAnswer read(String uri, CallContext context) {
        return new ResourceAnswer(List.of(content(uri)), Freshness.NONE);
    }

    private static ResourceContent content(String uri) {
        Matcher template = TEMPLATE.matcher(uri);
        if (template.matches()) {
            String id = template.group(1);
            return new ResourceContent.Text(
                    uri,
                    "application/json",
                    "{\"id\":\"%s\",\"templateTest\":true,\"data\":\"Data for ID: %s\"}"
                            .formatted(id, id));
        }
        return switch (uri) {
            case "test://static-text" ->
                    new ResourceContent.Text(
                            uri, "text/plain", "This is the content of the static text resource.");
            case "test://static-binary" ->
                    new ResourceContent.Blob(uri, "image/png", Samples.png());
            case "test://watched-resource" ->
                    new ResourceContent.Text(uri, "text/plain", "Watched");
            default -> throw new ResourceNotFoundException(uri, "Resource not found");
        };
    }

    private static ResourceEntry entry(String uri, String mimeType) {
        return new ResourceEntry(
                uri,
                uri.substring("test://".length()),
                Optional.empty(),
                Optional.of("A fixture"),
                mimeType,
                Optional.empty(),
                Optional.empty());
    }
}
