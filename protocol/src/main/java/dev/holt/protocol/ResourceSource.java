package dev.holt.protocol;

import java.util.List;
import java.util.Optional;

/**
 * The resources of a server: what can be listed, read by URI and completed. Safe for any number of
 * threads; what a caller may not see ({@link CallContext#principal}) is not there.
 */
public interface ResourceSource {

    /** A server without resources. */
    ResourceSource NONE = new NoResources();

    /**
     * Returns one page of the list, in an order that does not change while nothing else does.
     *
     * @param cursor where the page before ended; empty for the first page
     * @throws ProtocolException when the cursor is not one of this list
     */
    ResourceList list(Optional<String> cursor, CallContext context);

    /** Returns the shapes of URIs that can be read without being listed; always the same. */
    List<ResourceTemplate> templates();

    /**
     * Reads a resource.
     *
     * @throws ResourceNotFoundException when there is none at this URI
     * @throws ProtocolException when the URI makes no sense
     */
    ResourceAnswer read(String uri, CallContext context);
}
