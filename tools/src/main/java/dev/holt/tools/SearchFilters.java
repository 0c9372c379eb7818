package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.string;

import dev.holt.index.PageFilter;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.InputSchema;
import java.util.Optional;

/** The arguments that narrow a search or a list to some pages. */
final class SearchFilters {
    static final String PROPERTY = "property";

    private SearchFilters() {}

    /** Adds the filters on what a page is called and tagged. */
    static InputSchema narrow(InputSchema schema) {
        return schema.optional(Fields.PREFIX, string("")).optional(Fields.TAG, string(""));
    }

    /** Adds the filter on front matter. */
    static InputSchema property(InputSchema schema) {
        return schema.optional(PROPERTY, string("name, name=x, name>=x or name=x..y"));
    }

    /** The pages that a call asks for with {@link #narrow}. */
    static PageFilter narrowed(Arguments arguments) {
        return new PageFilter(
                arguments.string(Fields.PREFIX, ""),
                arguments.optionalString(Fields.TAG),
                Optional.empty());
    }

    /** Likewise, with {@link #property} too. */
    static PageFilter pages(Arguments arguments) {
        PageFilter narrowed = narrowed(arguments);
        return new PageFilter(
                narrowed.prefix(), narrowed.tag(), arguments.optionalString(PROPERTY));
    }
}
