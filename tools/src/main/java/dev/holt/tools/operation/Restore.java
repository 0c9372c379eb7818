package dev.holt.tools.operation;

import java.util.Optional;

/**
 * A page to bring back to an earlier state.
 *
 * @param page its name now; for a page that is gone, its name at {@code revision}
 * @param revision the state to bring back: a commit, branch, tag or date
 * @param base the revision at which the caller read the page; needed when it exists
 */
public record Restore(String page, String revision, Optional<String> base) {}
