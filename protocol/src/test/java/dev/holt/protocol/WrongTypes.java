package dev.holt.protocol;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Takes fields out of good messages, or puts values of another type into them, as broken peers do:
 * from one seed always the same ones.
 */
public final class WrongTypes {

    private final Random random;

    /** Chooses fields and values with the given source of chance. */
    public WrongTypes(Random random) {
        this.random = random;
    }

    /**
     * Spoils one field of an object, or of an object in it at any depth.
     *
     * @param object of maps that can be changed
     */
    public void spoil(Map<String, Object> object) {
        List<Map<String, Object>> objects = new ArrayList<>();
        collect(object, objects);
        Map<String, Object> target = objects.get(random.nextInt(objects.size()));
        List<String> fields = new ArrayList<>(target.keySet());
        String field = fields.isEmpty() ? "extra" : fields.get(random.nextInt(fields.size()));
        if (random.nextInt(8) == 0) {
            target.remove(field);
        } else {
            target.put(field, value());
        }
    }

    @SuppressWarnings("unchecked") // objects of JSON have texts as keys
    private static void collect(@Nullable Object value, List<Map<String, Object>> objects) {
        if (value instanceof Map<?, ?> map) {
            objects.add((Map<String, Object>) map);
            map.values().forEach(each -> collect(each, objects));
        }
    }

    private @Nullable Object value() {
        return switch (random.nextInt(20)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> 0;
            case 4 -> -1.5;
            case 5 -> 9_007_199_254_740_993L;
            case 6 -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
            case 7 -> new BigInteger("99999999999999999999");
            case 8 -> "";
            case 9 -> "text " + random.nextInt(100);
            case 10 -> "\ud800";
            case 11 -> "\u0000\ud83d\ude00é \u2028";
            case 12 -> "2026-07-28";
            case 13 -> List.of();
            case 14 -> Collections.singletonList(null);
            case 15 -> List.of(Map.of("type", 7), "x", 1e300);
            case 16 -> new LinkedHashMap<>();
            case 17 -> new LinkedHashMap<>(Map.of("a", List.of(1, "b")));
            case 18 -> new LinkedHashMap<>(Map.of("type", List.of("x", 7)));
            default -> new LinkedHashMap<>(Map.of("name", 7, "uri", true, "value", 1));
        };
    }
}
