package dev.holt.transport.http.login;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What clients are told so that they can get a token from an authorization server (RFC 9728).
 *
 * @param resource the URI by which clients know the endpoint, which tokens must be issued for
 * @param authorizationServers the issuers whose tokens are taken, at least one
 */
public record ProtectedResource(URI resource, List<URI> authorizationServers) {

    /** The scope for reading, which every caller needs. */
    public static final String READ_SCOPE = "wiki:read";

    /** The scope for changing anything. */
    public static final String WRITE_SCOPE = "wiki:write";

    /** Where RFC 9728, section 3.1, has the document; that of the endpoint has its path behind. */
    public static final String WELL_KNOWN = "/.well-known/oauth-protected-resource";

    public ProtectedResource {
        authorizationServers = List.copyOf(authorizationServers);
        if (authorizationServers.isEmpty()) {
            throw new IllegalArgumentException("No authorization server");
        }
    }

    /** Returns the document as values that JSON has. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("resource", resource.toString());
        document.put(
                "authorization_servers", authorizationServers.stream().map(URI::toString).toList());
        document.put("scopes_supported", List.of(READ_SCOPE, WRITE_SCOPE));
        document.put("bearer_methods_supported", List.of("header"));
        document.put("resource_name", "Holt");
        return document;
    }

    /**
     * Returns where clients find the document: before the path of the endpoint, of which a single
     * slash counts as none (RFC 9728, section 3.1).
     */
    public URI documentUri() {
        String path = resource.getRawPath();
        return resource.resolve(path.equals("/") ? WELL_KNOWN : WELL_KNOWN + path);
    }
}
