package dev.holt.index;

import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a search goes on: which commit, how many hits have been seen, and in which pass.
 *
 * <p>Its text form also has a hash of the question, so that it fits no other one.
 *
 * @param revision the commit that is searched
 * @param seen how many hits came before
 * @param pass the pass they came from
 * @param byMeaning whether their order came from words and meaning, not from words alone
 */
record SearchCursor(Revision revision, int seen, Pass pass, boolean byMeaning) {
    private static final byte FORM = 3;
    private static final String NOT_RETURNED = "is not one that a search returned";
    private static final int HASH_BYTES = 8;
    private static final int REVISION_BYTES = 20;

    /** Which words were searched for. */
    enum Pass {
        /** All of them, as they were written. */
        WRITTEN(0),
        /** All of them, some of them corrected. */
        CORRECTED(1),
        /** Any of them. */
        RELAXED(2);

        private final byte code;

        Pass(int code) {
            this.code = (byte) code;
        }

        private static Pass of(byte code) {
            for (Pass pass : values()) {
                if (pass.code == code) {
                    return pass;
                }
            }
            throw invalid(NOT_RETURNED);
        }
    }

    /** Whether hits came before. */
    boolean goesOn() {
        return seen > 0;
    }

    /** Where a search in {@code revision} begins. */
    static SearchCursor start(Revision revision) {
        return new SearchCursor(revision, 0, Pass.WRITTEN, false);
    }

    /** The text form for a client. */
    String text(SearchQuery query) {
        ByteBuffer bytes = ByteBuffer.allocate(3 + HASH_BYTES + REVISION_BYTES + Integer.BYTES);
        bytes.put(FORM).put(hash(query)).put(HexFormat.of().parseHex(revision.id()));
        bytes.put(pass.code).put((byte) (byMeaning ? 1 : 0)).putInt(seen);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The cursor of a query.
     *
     * @throws SearchException when {@code text} is not a cursor, or is one of another query
     */
    static SearchCursor of(String text, SearchQuery query) {
        byte[] hash = new byte[HASH_BYTES];
        byte[] revision = new byte[REVISION_BYTES];
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            byte form = bytes.get();
            bytes.get(hash).get(revision);
            Pass pass = Pass.of(bytes.get());
            byte meaning = bytes.get();
            int seen = bytes.getInt();
            if (meaning < 0 || meaning > 1 || form != FORM || seen < 0 || bytes.hasRemaining()) {
                throw invalid(NOT_RETURNED);
            }
            if (!MessageDigest.isEqual(hash, hash(query))) {
                throw invalid("belongs to another search");
            }
            Revision of = new Revision(HexFormat.of().formatHex(revision));
            return new SearchCursor(of, seen, pass, meaning == 1);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw invalid(NOT_RETURNED);
        }
    }

    static SearchException invalid(String why) {
        return new SearchException(
                "invalid_cursor",
                "The cursor "
                        + why
                        + ". Send it with the same query and filters, or leave it out to start"
                        + " again.");
    }

    /** A hash of everything that decides the hits and their order. */
    private static byte[] hash(SearchQuery query) {
        PageFilter pages = query.scope().pages();
        String question =
                String.join(
                        "\0",
                        query.text(),
                        pages.prefix(),
                        pages.tag().orElse("").toLowerCase(Locale.ROOT),
                        pages.property().orElse(""),
                        query.scope().within().map(SearchCursor::sorted).orElse("\n"),
                        sorted(query.scope().without()),
                        Boolean.toString(query.newestFirst().isPresent()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(question.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String sorted(Set<PageName> pages) {
        return pages.stream().map(PageName::value).sorted().collect(Collectors.joining("\n"));
    }
}
