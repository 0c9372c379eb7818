package dev.holt.server.embedding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where vectors come from.
 *
 * @param uri what texts are posted to, such as {@code https://api.example/v1/embeddings}
 * @param model the name of the model
 * @param key what the endpoint asks for; empty where it asks for none
 */
public record EmbeddingsEndpoint(URI uri, String model, Optional<ApiKey> key) {
    private static final String PATH = "/embeddings";

    /**
     * The address of an endpoint: the given one, or the one below it, as clients of this format are
     * usually given the part before {@code /embeddings}. Nothing when the text is no address of
     * HTTP, or has a part that is sent along or could hold a secret: a user, a query, a fragment.
     */
    public static Optional<URI> address(String text) {
        try {
            URI given = new URI(text);
            String scheme = given.getScheme();
            boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            if (!http
                    || given.getHost() == null
                    || given.getRawUserInfo() != null
                    || given.getRawQuery() != null
                    || given.getRawFragment() != null) {
                return Optional.empty();
            }
            String base = text.replaceAll("/+$", "");
            return Optional.of(base.endsWith(PATH) ? new URI(base) : new URI(base + PATH));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
