package dev.holt.protocol;

/**
 * What a {@link CallObserver} hears of a call.
 *
 * @param method one of the methods that {@link CatalogMethods} knows
 * @param tool the name of the tool that is called, {@value #UNKNOWN_TOOL} for one that there is
 *     not, empty for other methods; so there are no more names than tools
 * @param principal who calls
 */
public record ObservedCall(Era era, String method, String tool, Principal principal) {

    /** Stands for every name that is none of a tool on offer. */
    public static final String UNKNOWN_TOOL = "unknown";
}
