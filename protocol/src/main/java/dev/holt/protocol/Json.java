package dev.holt.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON (RFC 8259) as plain values: maps that keep their order, lists, texts, numbers, truth values
 * and null. Whole numbers are read as {@link Integer}, {@link Long} or {@link
 * java.math.BigInteger}, whichever is the first to hold them, and others as {@link Double}; of
 * members with one name the last counts.
 *
 * <p>It stands on Jackson's streams alone. Binding values to classes would be another 500 classes
 * of a library to load before a server's first answer, for maps and lists that need none of it.
 */
public final class Json {

    static final int MAX_DEPTH = 200;
    static final long MAX_TOKENS = 1_000_000;

    /** Room for a usual answer, so that few have to be copied as they grow. */
    private static final int INITIAL_BYTES = 4096;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxTokenCount(MAX_TOKENS)
                                    .build())
                    .build();

    /** Made when the first file of a person is read. */
    private static final class ByHand {
        private static final JsonFactory FACTORY =
                Json.FACTORY
                        .rebuild()
                        .enable(
                                JsonReadFeature.ALLOW_JAVA_COMMENTS,
                                JsonReadFeature.ALLOW_TRAILING_COMMA)
                        .build();
    }

    private Json() {}

    /**
     * Returns the value of a text that is one JSON value and nothing else.
     *
     * @throws JsonException when it is not, or when it nests deeper than {@value #MAX_DEPTH} levels
     *     or has more than {@value #MAX_TOKENS} names, values and brackets
     */
    public static @Nullable Object read(String text) {
        return read(FACTORY, text);
    }

    /**
     * Returns the value of a text as people write it into configuration files: JSON that may have
     * comments, and commas after the last of several.
     *
     * @throws JsonException as {@link #read}
     */
    public static @Nullable Object readByHand(String text) {
        return read(ByHand.FACTORY, text);
    }

    private static @Nullable Object read(JsonFactory factory, String text) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return JsonReader.whole(parser);
        } catch (JacksonException malformed) {
            throw new JsonException(malformed.getOriginalMessage(), malformed);
        }
    }

    /**
     * Returns a value as JSON in UTF-8, on one line and without a line end.
     *
     * @param value of the kinds that are read, and of other numbers, collections and maps, whose
     *     keys are written as texts
     * @throws JsonException when anything in it is of another kind, or it nests without end
     */
    public static ByteArrayOutputStream write(@Nullable Object value) {
        return write(value, ObjectWriteContext.empty());
    }

    /** As {@link #write}, as a text in lines for people. */
    public static String pretty(@Nullable Object value) {
        return write(value, new InLines()).toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayOutputStream write(@Nullable Object value, ObjectWriteContext context) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(INITIAL_BYTES);
        try (JsonGenerator generator = FACTORY.createGenerator(context, bytes)) {
            new JsonWriter(generator).write(value);
        } catch (JacksonException unwritable) {
            throw new JsonException(unwritable.getOriginalMessage(), unwritable);
        }
        return bytes;
    }

    private static final class InLines extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
