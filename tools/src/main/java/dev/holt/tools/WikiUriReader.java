package dev.holt.tools;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ResourceNotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the URI of a resource: splits it first, undoes the percent-encoding of each part then. */
final class WikiUriReader {
    private static final String REVISION = "revision";
    private static final String FORMAT = "format";

    private final String uri;
    private final String kind;
    private final String path;
    private final Map<String, String> parameters;
    private final Optional<String> fragment;

    private WikiUriReader(String uri) {
        this.uri = uri;
        if (!uri.toLowerCase(Locale.ROOT).startsWith(WikiUri.SCHEME)) {
            throw unknown();
        }
        String rest = uri.substring(WikiUri.SCHEME.length());
        int hash = rest.indexOf('#');
        this.fragment =
                hash < 0
                        ? Optional.empty()
                        : Optional.of(decoded(rest.substring(hash + 1)))
                                .filter(text -> !text.isBlank());
        rest = hash < 0 ? rest : rest.substring(0, hash);
        int question = rest.indexOf('?');
        this.parameters = parameters(question < 0 ? "" : rest.substring(question + 1));
        rest = question < 0 ? rest : rest.substring(0, question);
        int slash = rest.indexOf('/');
        this.kind = (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
        this.path = slash < 0 ? "" : decoded(rest.substring(slash + 1));
    }

    /**
     * The address that a URI stands for; whether there is anything is not looked at.
     *
     * @throws ProtocolException when it is none, or badly encoded
     */
    static WikiUri read(String uri) {
        return new WikiUriReader(uri).read();
    }

    private WikiUri read() {
        return switch (kind) {
            case "page" -> page();
            case "attachment" -> {
                known(REVISION);
                yield new WikiUri.Attachment(named(), parameter(REVISION));
            }
            case "index" -> plain(new WikiUri.Index(withoutLastSlash(path)));
            case "tag" -> plain(new WikiUri.Tag(named()));
            case "recent" -> plain(new WikiUri.Recent());
            default -> throw unknown();
        };
    }

    private String named() {
        if (path.isEmpty()) {
            throw unknown();
        }
        return path;
    }

    private WikiUri page() {
        known(REVISION, FORMAT);
        PageForm form = parameter(FORMAT).map(this::form).orElse(PageForm.MARKDOWN);
        return new WikiUri.Page(named(), parameter(REVISION), fragment, form);
    }

    private PageForm form(String written) {
        return PageForm.of(written)
                .orElseThrow(() ->
                        problem(
                                "'%s' is no format of %s: known are %s."
                                        .formatted(
                                                written, uri, String.join(", ", PageForm.ids()))));
    }

    /** Refuses any other parameter. */
    private void known(String... names) {
        for (String name : parameters.keySet()) {
            if (!List.of(names).contains(name)) {
                throw problem(
                        "'%s' is no parameter of %s: known is %s. A question mark in a name is written %%3F."
                                .formatted(name, uri, String.join(", ", names)));
            }
        }
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank());
    }

    private WikiUri plain(WikiUri address) {
        if (!parameters.isEmpty()) {
            throw problem(
                    "%s takes no parameters. A question mark in a name is written %%3F."
                            .formatted(uri));
        }
        return address;
    }

    private Map<String, String> parameters(String query) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String each : query.split("&")) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            if (!name.isEmpty()) {
                found.put(decoded(name), equals < 0 ? "" : decoded(each.substring(equals + 1)));
            }
        }
        return found;
    }

    private String decoded(String written) {
        return UriCode.decode(written)
                .orElseThrow(() ->
                        problem(
                                "The percent-encoding of %s is broken: it is UTF-8, and a percent sign itself is written %%25."
                                        .formatted(uri)));
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private ProtocolException unknown() {
        return new ResourceNotFoundException(
                uri,
                "There is no resource "
                        + uri
                        + ". There are wiki://page/<name>, wiki://attachment/<path>, wiki://index/<folder>, wiki://tag/<tag>, "
                        + WikiUri.INDEX
                        + " and "
                        + WikiUri.RECENT
                        + ".");
    }

    private static ProtocolException problem(String message) {
        return new ProtocolException(ErrorCode.INVALID_PARAMS, message);
    }
}
