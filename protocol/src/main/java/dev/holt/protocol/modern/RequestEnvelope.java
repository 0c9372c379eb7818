package dev.holt.protocol.modern;

import dev.holt.protocol.ClientText;
import dev.holt.protocol.Era;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.ProtocolException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a request says about itself in its {@code _meta}: the only things that are known about its
 * client.
 *
 * @param version the protocol version it is written in
 * @param clientName for display, never for authorisation
 * @param clientVersion as the client gave it
 * @param capabilities what the client can do for the server
 * @param logLevel the least important messages it wants; empty if none at all
 * @param progressToken a text or a whole number, if it wants to hear of progress
 */
record RequestEnvelope(
        String version,
        String clientName,
        String clientVersion,
        ClientCapabilities capabilities,
        Optional<LogLevel> logLevel,
        Optional<Object> progressToken) {

    private static final String PREFIX = "io.modelcontextprotocol/";
    private static final String CLIENT_KEY = PREFIX + "clientInfo";
    private static final String CAPABILITIES_KEY = PREFIX + "clientCapabilities";
    private static final String LOG_LEVEL_KEY = PREFIX + "logLevel";
    private static final String PROGRESS_KEY = "progressToken";

    /**
     * Reads the protocol version alone, which decides how the rest is to be read.
     *
     * @throws ProtocolException when it, or what else every request must have, is not there
     */
    static String version(Map<String, Object> params) {
        Map<?, ?> meta = meta(params);
        if (!(meta.get(Era.VERSION_KEY) instanceof String version)) {
            throw wrong(Era.VERSION_KEY, "must be a text");
        }
        if (!(meta.get(CAPABILITIES_KEY) instanceof Map<?, ?>)) {
            throw wrong(CAPABILITIES_KEY, "must be an object");
        }
        return version;
    }

    /**
     * Reads the whole of it.
     *
     * @throws ProtocolException naming the key that is missing or not what it should be
     */
    static RequestEnvelope of(Map<String, Object> params) {
        String version = version(params);
        Map<?, ?> meta = meta(params);
        Map<?, ?> client = meta.get(CLIENT_KEY) instanceof Map<?, ?> map ? map : Map.of();
        return new RequestEnvelope(
                version,
                ClientText.clean(client.get("name")),
                ClientText.clean(client.get("version")),
                ClientCapabilities.of(meta.get(CAPABILITIES_KEY)),
                Optional.ofNullable(meta.get(LOG_LEVEL_KEY)).map(RequestEnvelope::level),
                Optional.ofNullable(meta.get(PROGRESS_KEY)).map(RequestEnvelope::token));
    }

    private static Map<?, ?> meta(Map<String, Object> params) {
        if (params.get("_meta") instanceof Map<?, ?> meta) {
            return meta;
        }
        throw new ProtocolException(
                ErrorCode.INVALID_PARAMS,
                "Every request needs params._meta, an object with %s and %s"
                        .formatted(Era.VERSION_KEY, CAPABILITIES_KEY));
    }

    private static LogLevel level(Object sent) {
        return Arrays.stream(LogLevel.values())
                .filter(level -> level.label().equals(sent))
                .findFirst()
                .orElseThrow(() -> wrong(LOG_LEVEL_KEY, "must be a log level, such as info"));
    }

    private static Object token(Object sent) {
        if (sent instanceof String
                || sent instanceof Integer
                || sent instanceof Long
                || sent instanceof BigInteger) {
            return sent;
        }
        throw wrong(PROGRESS_KEY, "must be a text or a whole number");
    }

    private static ProtocolException wrong(String key, String expected) {
        return new ProtocolException(
                ErrorCode.INVALID_PARAMS, "params._meta[\"" + key + "\"] " + expected);
    }
}
