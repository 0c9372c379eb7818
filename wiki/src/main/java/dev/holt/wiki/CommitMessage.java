package dev.holt.wiki;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The text of a commit that Holt makes: one line of subject, and trailers that tell where it came
 * from.
 *
 * <p>Everything from outside is brought to one line, so that no message can pass for a trailer. A
 * subject beyond {@link #SUBJECT_LENGTH} characters ends at a word with an ellipsis, and the whole
 * message follows as the body.
 */
final class CommitMessage {
    /** The most UTF-16 code units of a subject. */
    static final int SUBJECT_LENGTH = 72;

    static final String KEY = "Holt-Idempotency-Key";
    static final String REQUEST = "Holt-Request";
    static final String MERGED = "Holt-Merged";

    private static final String NO_SUBJECT = "Change the wiki";
    private static final int TRAILER_LENGTH = 200;

    private CommitMessage() {}

    /**
     * The full message for a commit.
     *
     * @param merged whether a stale base was merged; a trailer remembers it for replays
     */
    static String of(Provenance who, boolean merged) {
        String message = oneLine(who.message());
        StringBuilder text = new StringBuilder(message.isEmpty() ? NO_SUBJECT : message);
        if (message.length() > SUBJECT_LENGTH) {
            text.setLength(0);
            text.append(cut(message)).append("\n\n").append(wrapped(message));
        }
        Map<String, String> trailers = trailers(who, merged);
        text.append('\n');
        if (!trailers.isEmpty()) {
            text.append('\n');
            trailers.forEach((key, value) -> text.append(key + ": " + value + "\n"));
        }
        return text.toString();
    }

    /** An idempotency key as a trailer holds it: itself when it is short and plain, else a hash. */
    static String storedKey(String key) {
        boolean plain =
                !key.isEmpty()
                        && key.length() <= TRAILER_LENGTH
                        && key.chars().allMatch(c -> c > ' ' && c < 127);
        return plain && !key.startsWith("sha1:") ? key : "sha1:" + hash(key);
    }

    private static Map<String, String> trailers(Provenance who, boolean merged) {
        Map<String, String> trailers = new LinkedHashMap<>();
        who.trailers()
                .forEach((key, value) -> {
                    String name = key.replaceAll("[^A-Za-z0-9-]", "");
                    String line = oneLine(value);
                    if (!name.isEmpty() && !line.isEmpty()) {
                        trailers.put(name, shortened(line));
                    }
                });
        // Only the pipeline speaks for these, whatever the caller's own trailers say.
        put(trailers, KEY, who.idempotencyKey().map(CommitMessage::storedKey));
        put(trailers, REQUEST, who.requestDigest().map(CommitMessage::storedKey));
        put(trailers, MERGED, merged ? Optional.of("yes") : Optional.empty());
        return trailers;
    }

    private static void put(Map<String, String> trailers, String key, Optional<String> value) {
        trailers.keySet().removeIf(key::equalsIgnoreCase);
        value.ifPresent(v -> trailers.put(key, v));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    private static String shortened(String line) {
        int end = Math.min(line.length(), TRAILER_LENGTH);
        boolean splitsPair = end < line.length() && Character.isLowSurrogate(line.charAt(end));
        return line.substring(0, splitsPair ? end - 1 : end).strip();
    }

    private static String cut(String message) {
        int space = message.lastIndexOf(' ', SUBJECT_LENGTH - 1);
        int end = space > SUBJECT_LENGTH / 2 ? space : SUBJECT_LENGTH - 1;
        if (Character.isHighSurrogate(message.charAt(end - 1))) {
            end--;
        }
        return message.substring(0, end).strip() + "…";
    }

    private static String wrapped(String message) {
        StringBuilder body = new StringBuilder();
        int column = 0;
        for (String word : message.split(" ")) {
            if (column > 0 && column + 1 + word.length() > SUBJECT_LENGTH) {
                body.append('\n');
                column = 0;
            } else if (column > 0) {
                body.append(' ');
                column++;
            }
            body.append(word);
            column += word.length();
        }
        return body.append('\n').toString().stripTrailing();
    }

    private static String hash(String text) {
        byte[] digest = Constants.newMessageDigest().digest(text.getBytes(StandardCharsets.UTF_8));
        return ObjectId.fromRaw(digest).name();
    }
}
