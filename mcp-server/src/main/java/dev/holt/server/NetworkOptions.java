package dev.holt.server;

import dev.holt.transport.http.HttpOptions;
import dev.holt.transport.http.login.TokenAuthenticator;

/** What the settings mean to the web server. */
final class NetworkOptions {
    private NetworkOptions() {}

    static HttpOptions of(Configuration.Network network) {
        HttpOptions options =
                HttpOptions.defaults()
                        .withAddress(network.host(), network.port())
                        .withAllowed(network.allowedOrigins(), network.allowedHosts());
        return network.tokens()
                .map(file -> options.withLogin(TokenAuthenticator.of(file)))
                .orElse(options);
    }
}
