package dev.holt.render.evaluation;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.Optional;

/**
 * The addresses by which a wiki's resources are read over MCP: {@code wiki://page/Design/Auth} and
 * {@code wiki://attachment/Design/Auth/flow.png}. A missing page has the address that it will have.
 */
public final class WikiAddresses implements LinkAddresses {
    private static final String PAGE = "wiki://page/";
    private static final String ATTACHMENT = "wiki://attachment/";

    @Override
    public String id() {
        return "wiki";
    }

    @Override
    public String page(PageName from, PageName to, Optional<String> anchor) {
        return PAGE + AddressCode.encoded(to.value()) + AddressCode.fragment(anchor);
    }

    @Override
    public String attachment(PageName from, AttachmentName to) {
        return ATTACHMENT + AddressCode.encoded(to.value());
    }

    @Override
    public Optional<String> creating(PageName from, String wanted) {
        return Optional.of(PAGE + AddressCode.encoded(wanted));
    }
}
