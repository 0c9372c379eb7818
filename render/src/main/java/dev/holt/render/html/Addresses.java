package dev.holt.render.html;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which addresses a rendered page may lead to: relative ones, and those of a scheme on the
 * list. Browsers ignore blanks and control characters in a scheme, so they are ignored here too.
 */
final class Addresses {
    private static final Set<String> SCHEMES =
            Set.of(
                    "http", "https", "mailto", "tel", "sms", "ftp", "ftps", "sftp", "ssh", "git",
                    "irc", "ircs", "xmpp", "matrix", "sip", "sips", "news", "nntp", "geo", "magnet",
                    "urn", "doi", "webcal", "gemini", "gopher", "wiki");

    private static final Set<String> IMAGE_SCHEMES = Set.of("http", "https", "wiki");

    private Addresses() {}

    /** The address of a link as it stands in an attribute; nothing where it is not allowed. */
    static Optional<String> link(String address) {
        return allowed(address, SCHEMES);
    }

    /** The address of a picture, film or sound, likewise. */
    static Optional<String> image(String address) {
        return allowed(address, IMAGE_SCHEMES);
    }

    private static Optional<String> allowed(String address, Set<String> schemes) {
        Optional<String> scheme = scheme(address);
        return scheme.isEmpty() || schemes.contains(scheme.get())
                ? Optional.of(Escape.html(Escaping.percentEncodeUrl(address)))
                : Optional.empty();
    }

    /**
     * The scheme in lower case, without what browsers ignore in it; nothing for a relative address,
     * which has no colon, or something before it that no scheme has.
     */
    static Optional<String> scheme(String address) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            switch (c) {
                case ':' -> {
                    return Optional.of(scheme.toString().toLowerCase(Locale.ROOT));
                }
                default -> {
                    if (isSchemePart(c)) {
                        scheme.append(c);
                    } else if (c > ' '
                            && !Character.isISOControl(c)
                            && !Character.isWhitespace(c)) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSchemePart(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
    }
}
