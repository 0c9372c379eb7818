package dev.holt.render.evaluation;

/** Thrown when an element cannot be evaluated; the message stands in its place then. */
final class RefusedElement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedElement(String message) {
        super(message, null, false, false);
    }
}
