package dev.holt.render.evaluation;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.Optional;

/**
 * The addresses of files beside each other, for a wiki that is exported as it lies in its folders:
 * {@code ../Design/Auth.html}. Missing pages have none.
 */
public final class RelativeAddresses implements LinkAddresses {
    private final String suffix;

    /**
     * Addresses of pages with another file name's end.
     *
     * @param suffix what stands in place of {@code .md}, such as {@code .html}
     */
    public RelativeAddresses(String suffix) {
        this.suffix = suffix;
    }

    @Override
    public String id() {
        return "relative" + suffix;
    }

    @Override
    public String page(PageName from, PageName to, Optional<String> anchor) {
        if (from.equals(to) && anchor.isPresent()) {
            return AddressCode.fragment(anchor);
        }
        return relative(from, to.value() + suffix) + AddressCode.fragment(anchor);
    }

    @Override
    public String attachment(PageName from, AttachmentName to) {
        return relative(from, to.value());
    }

    @Override
    public Optional<String> creating(PageName from, String wanted) {
        return Optional.empty();
    }

    private static String relative(PageName from, String path) {
        String folder = from.folder();
        StringBuilder up = new StringBuilder("./");
        while (!folder.isEmpty() && !path.startsWith(folder + "/")) {
            up.append("../");
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
        String rest = folder.isEmpty() ? path : path.substring(folder.length() + 1);
        // The dot in front keeps a colon in a name from looking like a scheme.
        return up + AddressCode.encoded(rest);
    }
}
