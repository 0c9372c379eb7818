package dev.holt.protocol;

/** A change to what a server offers. */
public sealed interface Change {

    /** The list of tools is another. */
    record Tools() implements Change {}

    /** The list of prompts is another. */
    record Prompts() implements Change {}

    /** The list of resources is another. */
    record Resources() implements Change {}

    /** A resource's content is another, or it is gone. */
    record Updated(String uri) implements Change {}
}
