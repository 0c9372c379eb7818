package dev.holt.protocol;

import java.util.List;
import java.util.Optional;

/** The resources of a server that has none. */
final class NoResources implements ResourceSource {

    @Override
    public ResourceList list(Optional<String> cursor, CallContext context) {
        if (cursor.isPresent()) {
            throw new ProtocolException(ErrorCode.INVALID_PARAMS, "Unknown cursor");
        }
        return new ResourceList(List.of(), Optional.empty());
    }

    @Override
    public List<ResourceTemplate> templates() {
        return List.of();
    }

    @Override
    public ResourceAnswer read(String uri, CallContext context) {
        throw new ResourceNotFoundException(uri, "This server has no resources");
    }
}
