package dev.holt.index;

import java.util.Optional;

/**
 * Which pages to list.
 *
 * @param prefix only pages whose name starts with this; empty for all
 * @param tag only pages with this tag or one below it, with or without {@code #}, ignoring case
 * @param property only pages with this property: {@code name}; {@code name=value} where the value,
 *     or one of a list's values, reads the same ignoring case; or a range of numbers or dates:
 *     {@code name>=3}, {@code name<2026-05}, {@code name=1..5}. Of a page with very many properties
 *     only the first {@link PageTerms#MAX_PROPERTY_TERMS} values count
 */
public record PageFilter(String prefix, Optional<String> tag, Optional<String> property) {
    /** Every page. */
    public static final PageFilter ALL = new PageFilter("", Optional.empty(), Optional.empty());
}
