package dev.holt.server;

import dev.holt.server.embedding.ApiKey;
import dev.holt.server.embedding.EmbeddingsEndpoint;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of semantic search, which hold together: an endpoint and a model, and a key that
 * only the environment holds, because command lines are seen by every user of a machine.
 *
 * @param url what is set as the endpoint's address
 * @param model what is set as the model's name
 * @param environment the process's environment
 */
record EmbeddingSettings(
        Optional<Settings.Given> url,
        Optional<Settings.Given> model,
        Map<String, String> environment) {
    static final String KEY_VARIABLE = "HOLT_EMBEDDINGS_KEY";

    private static final int MAX_MODEL_CHARS = 200;

    /** Where vectors come from; nothing where that is not set, or wrong, which is noted. */
    Optional<EmbeddingsEndpoint> endpoint(List<String> problems) {
        if (url.isEmpty() && model.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> address = url.flatMap(given -> EmbeddingsEndpoint.address(given.text()));
        Optional<String> name = model.map(Settings.Given::text).filter(EmbeddingSettings::isModel);
        Optional<String> key =
                Optional.ofNullable(environment.get(KEY_VARIABLE)).filter(text -> !text.isBlank());
        int before = problems.size();
        if (url.isEmpty()) {
            problems.add(
                    model.get().source() + " needs " + Setting.EMBEDDINGS_URL.option() + " too");
        } else if (address.isEmpty()) {
            // It may hold a password, so it is not repeated.
            problems.add(
                    url.get().source()
                            + " takes an address like http://127.0.0.1:11434/v1, without user, query and fragment");
        }
        if (model.isEmpty()) {
            problems.add(
                    url.get().source() + " needs " + Setting.EMBEDDINGS_MODEL.option() + " too");
        } else if (name.isEmpty()) {
            problems.add(
                    model.get().source()
                            + " takes a model's name of at most %d characters"
                                    .formatted(MAX_MODEL_CHARS));
        }
        if (key.isPresent() && !ApiKey.isKey(key.get())) {
            problems.add(
                    KEY_VARIABLE
                            + " holds characters that no key has, such as a space or a line's end");
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(
                        new EmbeddingsEndpoint(
                                address.orElseThrow(), name.orElseThrow(), key.map(ApiKey::new)));
    }

    private static boolean isModel(String text) {
        return text.length() <= MAX_MODEL_CHARS && text.chars().noneMatch(Character::isISOControl);
    }
}
