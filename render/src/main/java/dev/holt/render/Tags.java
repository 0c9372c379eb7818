package dev.holt.render;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tags that front matter gives a page. */
final class Tags {
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

    private Tags() {}

    static List<String> of(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .filter(property -> property.getKey().equalsIgnoreCase("tags"))
                .flatMap(property -> written(property.getValue()))
                .map(Tags::plain)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> written(Object value) {
        return switch (value) {
            case Collection<?> list -> list.stream().map(String::valueOf);
            case String text -> BETWEEN.splitAsStream(text);
            default -> Stream.of(value.toString());
        };
    }

    private static String plain(String tag) {
        String stripped = tag.strip();
        return stripped.startsWith("#") ? stripped.substring(1).strip() : stripped;
    }
}
