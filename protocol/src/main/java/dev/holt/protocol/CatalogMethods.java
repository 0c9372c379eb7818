package dev.holt.protocol;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The methods that both protocol eras have in common, over one catalog: lists, calls, reads,
 * prompts and completions. What a caller may not use is not there for them. Safe for any number of
 * threads.
 */
public final class CatalogMethods {

    /** The most tools, prompts or resource templates in one answer. */
    public static final int PAGE_SIZE = 100;

    private final Catalog catalog;
    private final int pageSize;
    private final Offer offer;
    private final Set<String> toolNames;

    /** Few: one for each combination of permissions that somebody has. */
    private final Map<Permission, CatalogView> views = new ConcurrentHashMap<>();

    /** Methods over a catalog, with pages of {@value #PAGE_SIZE}. */
    public CatalogMethods(Catalog catalog) {
        this(catalog, PAGE_SIZE);
    }

    /** As {@link #CatalogMethods(Catalog)}, with another size of pages, at least 1. */
    public CatalogMethods(Catalog catalog, int pageSize) {
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize is " + pageSize);
        }
        this.catalog = catalog;
        this.pageSize = pageSize;
        this.offer = Offer.of(catalog);
        this.toolNames = new HashSet<>();
        for (ToolDefinition tool : catalog.tools()) {
            toolNames.add(tool.name());
        }
    }

    /** Returns whether there is such a method: those of what the catalog does not have are not. */
    public boolean has(String method) {
        return offer.has(method);
    }

    /**
     * Returns what the catalog offers, as both eras announce it: tools, resources, prompts and
     * completions.
     */
    public Map<String, Object> capabilities() {
        return offer.capabilities();
    }

    /**
     * Answers one request.
     *
     * @param method one that this {@link #has}
     * @param params as the client sent them
     * @param context who asks
     * @throws ProtocolException when the answer is an error, such as one of {@link
     *     ErrorCode#INVALID_PARAMS} that names the field; a bug is logged and told as {@link
     *     ErrorCode#INTERNAL_ERROR} without its details
     * @throws CallSuspended when the call waits for the client
     */
    public MethodResult call(String method, Map<String, Object> params, CallContext context) {
        String tool = method.equals("tools/call") ? toolName(params) : "";
        Optional<TraceContext> trace = TraceContext.of(params);
        CallContext call = trace.isPresent() ? new TracedCall(context, trace.get()) : context;
        try (CallLogFields _ = new CallLogFields(call, tool)) {
            return catalog.observer().equals(CallObserver.NONE)
                    ? answer(method, params, call)
                    : observed(
                            new ObservedCall(era(params), method, tool, context.principal()),
                            params,
                            call);
        }
    }

    private MethodResult observed(
            ObservedCall call, Map<String, Object> params, CallContext context) {
        CallObserver observer = catalog.observer();
        long begun = System.nanoTime();
        CallOutcome outcome = CallOutcome.FAILED;
        observer.began(call);
        try {
            MethodResult result = answer(call.method(), params, context);
            outcome = CallOutcome.of(result, context);
            return result;
        } catch (RuntimeException end) {
            outcome = CallOutcome.of(end, context);
            throw end;
        } finally {
            observer.ended(call, outcome, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private MethodResult answer(String method, Map<String, Object> params, CallContext context) {
        RequestParams read = new RequestParams(method, params);
        try {
            CatalogView view = view(context.principal());
            return switch (method) {
                case "tools/list" -> view.tools(read);
                case "tools/call" -> callTool(view, read, context);
                case "resources/list" -> listResources(view, read, context);
                case "resources/templates/list" -> view.templates(read);
                case "resources/read" -> readResource(view, read, context);
                case "prompts/list" -> view.prompts(read);
                case "prompts/get" -> getPrompt(view, read, context);
                case "completion/complete" -> complete(view, read, context);
                default ->
                        throw new ProtocolException(
                                ErrorCode.METHOD_NOT_FOUND, "Unknown method: " + method);
            };
        } catch (CallSuspended | ProtocolException notABug) {
            throw notABug;
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError bug) {
            throw Answering.failed(method, bug);
        }
    }

    private String toolName(Map<String, Object> params) {
        return params.get("name") instanceof String name && toolNames.contains(name)
                ? name
                : ObservedCall.UNKNOWN_TOOL;
    }

    private static Era era(Map<String, Object> params) {
        return Era.namesVersion(params) ? Era.STATELESS : Era.SESSIONS;
    }

    private static MethodResult callTool(
            CatalogView view, RequestParams params, CallContext context) {
        String name = params.text("name");
        Map<String, Object> arguments = params.optionalFields("arguments");
        try {
            return new MethodResult(
                    WireForm.result(view.call(name, arguments, context)), Freshness.NONE);
        } catch (UnknownToolException unknown) {
            throw new ProtocolException(
                    ErrorCode.INVALID_PARAMS, String.valueOf(unknown.getMessage()));
        }
    }

    private static MethodResult listResources(
            CatalogView view, RequestParams params, CallContext context) {
        ResourceList list = view.catalog().resources().list(params.optionalText("cursor"), context);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("resources", list.entries().stream().map(WireForm::resource).toList());
        list.next().ifPresent(next -> page.put("nextCursor", next));
        return new MethodResult(page, Freshness.NONE);
    }

    private static MethodResult readResource(
            CatalogView view, RequestParams params, CallContext context) {
        ResourceAnswer answer = view.catalog().resources().read(params.text("uri"), context);
        Freshness freshness = answer.freshness();
        return new MethodResult(
                Map.of("contents", answer.contents().stream().map(WireForm::contents).toList()),
                new Freshness(freshness.ttl(), freshness.shared() && isForEveryone(context)));
    }

    private static MethodResult getPrompt(
            CatalogView view, RequestParams params, CallContext context) {
        PromptDefinition prompt = PromptArguments.find(view.catalog(), params, "name");
        Map<String, String> arguments = PromptArguments.check(prompt, params);
        return new MethodResult(
                WireForm.prompt(prompt.handler().get(arguments, context)), Freshness.NONE);
    }

    private static MethodResult complete(
            CatalogView view, RequestParams params, CallContext context) {
        return new MethodResult(
                WireForm.completion(CompletionRequest.read(view.catalog(), params).answer(context)),
                Freshness.NONE);
    }

    private CatalogView view(Principal principal) {
        return views.computeIfAbsent(
                new Permission(principal.groups(), principal.readOnly(), principal.isLocal()),
                permission ->
                        new CatalogView(
                                catalog.permitted(permission.groups(), permission.readOnly()),
                                permission.everyone(),
                                pageSize));
    }

    /** Where nobody logs in, everybody gets the same. */
    private static boolean isForEveryone(CallContext context) {
        return context.principal().isLocal();
    }

    private record Permission(Set<ToolGroup> groups, boolean readOnly, boolean everyone) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Permission permission
                    && readOnly == permission.readOnly
                    && everyone == permission.everyone
                    && groups.equals(permission.groups);
        }

        @Override
        public int hashCode() {
            return groups.hashCode();
        }
    }
}
