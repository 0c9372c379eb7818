package dev.holt.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The params of a request, or an object within them, read field by field. What is missing or of
 * another type is refused with {@link ErrorCode#INVALID_PARAMS} and the field's name; null stands
 * for a field that is left out, and unknown fields are ignored.
 */
public final class RequestParams {

    private final String method;
    private final String path;
    private final Map<?, ?> fields;

    /** The params of a request for this method. */
    public RequestParams(String method, Map<String, Object> params) {
        this(method, "", params);
    }

    private RequestParams(String method, String path, Map<?, ?> fields) {
        this.method = method;
        this.path = path;
        this.fields = fields;
    }

    /** Returns a text that must be there. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name, "text"));
    }

    /** Returns a text that may be left out. */
    public Optional<String> optionalText(String name) {
        Object value = fields.get(name);
        if (value == null || value instanceof String) {
            return Optional.ofNullable((String) value);
        }
        throw mustBe(name, "a text");
    }

    /** Returns an object that must be there. */
    public RequestParams object(String name) {
        return new RequestParams(
                method, path + name + ".", map(name).orElseThrow(() -> missing(name, "object")));
    }

    /** Returns an object that may be left out; empty without it. */
    public RequestParams optionalObject(String name) {
        return new RequestParams(method, path + name + ".", map(name).orElse(Map.of()));
    }

    /** Returns the fields of an object that may be left out; empty without it. */
    @SuppressWarnings("unchecked") // the codec makes JSON objects, whose keys are texts
    public Map<String, Object> optionalFields(String name) {
        return (Map<String, Object>) map(name).orElse(Map.of());
    }

    /** Returns an object whose fields are all texts and that may be left out; empty without it. */
    public Map<String, String> optionalTexts(String name) {
        RequestParams inner = optionalObject(name);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Object key : inner.fields.keySet()) {
            String each = String.valueOf(key);
            texts.put(each, inner.text(each));
        }
        return Collections.unmodifiableMap(texts);
    }

    /** Returns the {@code progressToken} of {@code _meta}: a text or whole number, or null. */
    public @Nullable Object progressToken() {
        RequestParams meta = optionalObject("_meta");
        Object token = meta.fields.get("progressToken");
        if (token == null
                || token instanceof String
                || token instanceof Integer
                || token instanceof Long) {
            return token;
        }
        throw meta.mustBe("progressToken", "a text or a whole number");
    }

    /** Returns the refusal of a field for any other reason, which starts with the field's name. */
    public ProtocolException refusal(String name, String reason) {
        return new ProtocolException(
                ErrorCode.INVALID_PARAMS, method + ": " + shown(name) + " " + reason);
    }

    private Optional<Map<?, ?>> map(String name) {
        Object value = fields.get(name);
        if (value == null || value instanceof Map) {
            return Optional.ofNullable((Map<?, ?>) value);
        }
        throw mustBe(name, "an object");
    }

    private ProtocolException mustBe(String name, String type) {
        return refusal(name, "must be " + type);
    }

    private ProtocolException missing(String name, String type) {
        return new ProtocolException(
                ErrorCode.INVALID_PARAMS,
                method + " needs " + withArticle(shown(name)) + ", " + withArticle(type));
    }

    private String shown(String name) {
        return path + ShownValue.shorten(name);
    }

    private static String withArticle(String word) {
        return ("aeio".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }
}
