package dev.holt.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A catalog as callers with the same permissions see it, its lists ready to be sent. */
final class CatalogView {

    /** Lists change with the server's program or configuration only. */
    private static final Duration LIST_TTL = Duration.ofMinutes(5);

    private final Catalog catalog;
    private final ToolDispatcher dispatcher;
    private final Freshness listFreshness;
    private final PagedList tools;
    private final PagedList prompts;
    private final PagedList templates;

    /**
     * A view of what is left of a catalog for some callers.
     *
     * @param forEveryone whether all callers have this view
     */
    CatalogView(Catalog catalog, boolean forEveryone, int pageSize) {
        this.catalog = catalog;
        this.dispatcher = new ToolDispatcher(catalog);
        this.listFreshness = new Freshness(LIST_TTL, forEveryone);
        this.tools = paged("tools", catalog.tools(), WireForm::tool, pageSize);
        this.prompts = paged("prompts", catalog.prompts(), WireForm::prompt, pageSize);
        this.templates =
                paged(
                        "resourceTemplates",
                        catalog.resources().templates(),
                        WireForm::template,
                        pageSize);
    }

    Catalog catalog() {
        return catalog;
    }

    MethodResult tools(RequestParams params) {
        return new MethodResult(tools.page(params), listFreshness);
    }

    MethodResult prompts(RequestParams params) {
        return new MethodResult(prompts.page(params), listFreshness);
    }

    MethodResult templates(RequestParams params) {
        return new MethodResult(templates.page(params), listFreshness);
    }

    ToolResult call(String tool, Map<String, Object> arguments, CallContext context) {
        return dispatcher.call(tool, arguments, context);
    }

    private static <T> PagedList paged(
            String field, List<T> items, Function<T, Map<String, Object>> form, int pageSize) {
        return new PagedList(field, items.stream().map(form).toList(), pageSize);
    }
}
