package dev.holt.protocol;

import java.util.Map;

/**
 * There is no resource at a URI. Each era has its own error code for it; this one carries that of
 * the eras without sessions.
 */
public final class ResourceNotFoundException extends ProtocolException {

    private static final long serialVersionUID = 1L;

    /**
     * A read of something that is not there.
     *
     * @param uri what was asked for
     * @param message the thing, the reason and the remedy
     */
    public ResourceNotFoundException(String uri, String message) {
        super(ErrorCode.INVALID_PARAMS, message, Map.of("uri", uri));
    }
}
