package dev.holt.render.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that HTML is what the compiler promises: whole tags of known elements that nest. */
final class Nesting {
    /** Everything that may follow a smaller-than sign in the output. */
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)( /)?>");

    private static final Set<String> VOID =
            Set.of("br", "hr", "img", "input", "col", "source", "wbr");

    private static final Set<String> NEVER =
            Set.of("script", "style", "iframe", "object", "form", "svg", "math", "base", "meta");

    private Nesting() {}

    /** What is wrong with {@code html}, if anything is. */
    static Optional<String> problem(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (!tag.find(at) || tag.start() != at) {
                return Optional.of(
                        "No tag: " + html.substring(at, Math.min(html.length(), at + 80)));
            }
            String name = tag.group(2);
            if (NEVER.contains(name) || hasBadAttribute(tag.group(3))) {
                return Optional.of("Not allowed: " + tag.group());
            }
            if (!tag.group(1).isEmpty()) {
                if (open.isEmpty() || !open.pop().equals(name)) {
                    return Optional.of("Does not nest: " + tag.group() + " at " + at);
                }
            } else if (!VOID.contains(name)) {
                open.push(name);
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of("Not closed: " + open);
    }

    private static boolean hasBadAttribute(String attributes) {
        return attributes.replaceAll("\"[^\"]*\"", "").matches("(?s).* (on|style|srcdoc).*");
    }
}
