package dev.holt.protocol.legacy;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.CatalogMethods;
import dev.holt.protocol.Outlet;
import java.util.List;

/** A catalog, ready to be offered in sessions. Safe for any number of threads. */
public final class SessionServer {

    private final Catalog catalog;
    private final CatalogMethods methods;
    private final SessionOptions options;

    /** A server without sessions yet. */
    public SessionServer(Catalog catalog, SessionOptions options) {
        this.catalog = catalog;
        this.methods = new CatalogMethods(catalog);
        this.options = options;
    }

    /**
     * Returns a new session, whose client has to send {@code initialize} first.
     *
     * @param unsolicited where the session's client hears what is no part of an answer; must not
     *     block
     */
    public LegacySession open(Outlet unsolicited) {
        return new LegacySession(new SessionContext(catalog, methods, options, unsolicited));
    }

    /** Returns the protocol versions that sessions speak, oldest first. */
    public List<String> versions() {
        return options.versions();
    }
}
