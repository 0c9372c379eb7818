package dev.holt.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with access tokens. */
enum TokenAction {
    ADD,
    LIST,
    REVOKE;

    static Optional<TokenAction> labelled(String label) {
        return Arrays.stream(values())
                .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(label))
                .findFirst();
    }
}
