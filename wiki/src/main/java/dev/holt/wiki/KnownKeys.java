package dev.holt.wiki;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The idempotency keys of recent commits, read from their trailers.
 *
 * <p>The history itself is the memory, so that it holds across processes and restarts and cannot
 * disagree with what was committed. The search follows first parents, at most {@link #MAX_COMMITS}
 * of them, and ends where the commits are older than the memory.
 */
final class KnownKeys {
    /** How many commits are looked at for a key. */
    static final int MAX_COMMITS = 2_000;

    /** Commits made elsewhere may have odd clocks; so many old ones in a row end the search. */
    private static final int MAX_OLD_IN_A_ROW = 16;

    private final ObjectReader reader;
    private final Instant oldest;

    /**
     * @param oldest commits from before are forgotten
     */
    KnownKeys(ObjectReader reader, Instant oldest) {
        this.reader = reader;
        this.oldest = oldest;
    }

    /**
     * The commit that an earlier call with this provenance's key made.
     *
     * @throws WikiException.KeyReused when that call was another request
     */
    Optional<RevCommit> find(ObjectId tip, Provenance who) throws IOException {
        if (who.idempotencyKey().isEmpty() || tip.equals(ObjectId.zeroId())) {
            return Optional.empty();
        }
        String key = CommitMessage.storedKey(who.idempotencyKey().get());
        try (RevWalk walk = new RevWalk(reader)) {
            RevCommit commit = walk.parseCommit(tip);
            int old = 0;
            for (int i = 0; i < MAX_COMMITS && old < MAX_OLD_IN_A_ROW; i++) {
                if (commit.getCommitterIdent().getWhenAsInstant().isBefore(oldest)) {
                    old++;
                } else {
                    old = 0;
                    Map<String, String> trailers = Trailers.parse(commit.getFullMessage());
                    if (key.equals(trailers.get(CommitMessage.KEY))) {
                        checkSameRequest(trailers, who);
                        return Optional.of(commit);
                    }
                }
                if (commit.getParentCount() == 0) {
                    break;
                }
                commit = walk.parseCommit(commit.getParent(0));
            }
        }
        return Optional.empty();
    }

    private static void checkSameRequest(Map<String, String> trailers, Provenance who) {
        Optional<String> now = who.requestDigest().map(CommitMessage::storedKey);
        Optional<String> then = Optional.ofNullable(trailers.get(CommitMessage.REQUEST));
        if (now.isPresent() && then.isPresent() && !now.equals(then)) {
            throw new WikiException.KeyReused(
                    "The idempotency key '%s' belongs to an earlier request that was different. Send a new key with a new request."
                            .formatted(NameRules.printable(who.idempotencyKey().get())));
        }
    }
}
