package dev.holt.render;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings values to the types that properties have: string, boolean, integer, double, list, and map
 * with string keys.
 */
final class YamlValues {
    /** The most values in one block, those that aliases repeat counted each time. */
    static final int MAX_VALUES = 10_000;

    private int count;
    private int depth;

    Map<String, Object> map(Map<?, ?> written) throws Yaml.Invalid {
        enter();
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : written.entrySet()) {
            map.put(value(entry.getKey()).toString(), value(entry.getValue()));
        }
        depth--;
        return map;
    }

    Object value(@Nullable Object written) throws Yaml.Invalid {
        if (++count > MAX_VALUES) {
            throw new Yaml.Invalid("it has more than " + MAX_VALUES + " values", 0);
        }
        return switch (written) {
            case null -> "";
            case Map<?, ?> map -> map(map);
            case Collection<?> list -> list(list);
            case Boolean bool -> bool;
            case Integer number -> number;
            case Long number -> integer(BigInteger.valueOf(number));
            case BigInteger number -> integer(number);
            case BigDecimal number -> decimal(number.doubleValue());
            case Double number -> decimal(number);
            case Float number -> decimal(Double.parseDouble(number.toString()));
            case Number number -> number.intValue();
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Optional<?> optional -> value(optional.orElse(null));
            default -> written.toString();
        };
    }

    private List<Object> list(Collection<?> written) throws Yaml.Invalid {
        enter();
        List<Object> list = new ArrayList<>();
        for (Object element : written) {
            list.add(value(element));
        }
        depth--;
        return list;
    }

    private void enter() throws Yaml.Invalid {
        if (++depth > Yaml.MAX_DEPTH) {
            throw new Yaml.Invalid("it nests deeper than " + Yaml.MAX_DEPTH + " levels", 0);
        }
    }

    /** The smallest of the integer types that holds the number, as the YAML reader picks it. */
    private static Object integer(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private static Object decimal(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        return Double.isInfinite(number) ? (number > 0 ? ".inf" : "-.inf") : (Object) number;
    }
}
