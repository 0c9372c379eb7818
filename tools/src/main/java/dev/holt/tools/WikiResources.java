package dev.holt.tools;

import dev.holt.index.PageFilter;
import dev.holt.index.PageSummary;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.Freshness;
import dev.holt.protocol.ResourceAnswer;
import dev.holt.protocol.ResourceContent;
import dev.holt.protocol.ResourceList;
import dev.holt.protocol.ResourceNotFoundException;
import dev.holt.protocol.ResourceSource;
import dev.holt.protocol.ResourceTemplate;
import dev.holt.protocol.ToolGroup;
import dev.holt.wiki.Attachment;
import dev.holt.wiki.HistoryCommit;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.List;
import java.util.Optional;

/**
 * The wiki as resources: pages, attachments, and the lists that lead to them.
 *
 * <p>What a commit holds never changes, so it may be kept; everything else may be another the next
 * moment, and clients that want to know subscribe ({@link WikiWatch}). A resource is read whole or
 * not at all, since clients put it into a conversation as it is; what is too large for that is
 * refused with the tool that reads it in parts.
 */
public final class WikiResources implements ResourceSource {
    private static final String MARKDOWN = "text/markdown";

    private final ToolEnvironment environment;
    private final ResourceLimits limits;
    private final Visibility visibility;
    private final ResourceListing listing;
    private final PageResource pages;

    /** The resources of the wiki that the tools work on; it is opened by the first read or list. */
    public WikiResources(ToolEnvironment environment) {
        this(environment, ResourceLimits.defaults());
    }

    WikiResources(ToolEnvironment environment, ResourceLimits limits) {
        this.environment = environment;
        this.limits = limits;
        this.visibility = new Visibility(environment.server().groups());
        this.pages = new PageResource(environment, limits);
        this.listing = new ResourceListing(environment.wiki(), limits);
    }

    @Override
    public List<ResourceTemplate> templates() {
        return ResourceTemplates.of(environment);
    }

    @Override
    public ResourceList list(Optional<String> cursor, CallContext context) {
        ResourceListing.Scope scope =
                new ResourceListing.Scope(
                        visibility.allows(ToolGroup.HISTORY, context.principal()),
                        visibility.allows(ToolGroup.ATTACHMENTS, context.principal()));
        return ResourceFailures.shown(WikiUri.INDEX, () -> listing.page(cursor, scope));
    }

    @Override
    public ResourceAnswer read(String uri, CallContext context) {
        WikiUri address = WikiUriReader.read(uri);
        if (!visibility.allows(address, context.principal())) {
            throw new ResourceNotFoundException(
                    uri, "There is no resource " + uri + " for this caller.");
        }
        return ResourceFailures.shown(uri, () -> read(uri, address));
    }

    private ResourceAnswer read(String uri, WikiUri address) {
        Wiki wiki = environment.wiki().get();
        return switch (address) {
            case WikiUri.Page page -> pages.read(uri, page, wiki);
            case WikiUri.Attachment file -> attachment(uri, file, wiki);
            case WikiUri.Index index -> list(uri, index(index, wiki.head()));
            case WikiUri.Tag tag -> list(uri, tag(tag.tag(), wiki.head()));
            case WikiUri.Recent _ -> list(uri, recent(wiki));
        };
    }

    private ResourceAnswer attachment(String uri, WikiUri.Attachment address, Wiki wiki) {
        Snapshot snapshot = address.revision().map(wiki::at).orElseGet(wiki::head);
        Attachment file = snapshot.attachment(address.path());
        int maxBytes = environment.limits().returnedBytes();
        if (file.size() > maxBytes) {
            throw PageResource.tooLarge(
                    "Attachment '%s'".formatted(file.name()),
                    file.size(),
                    maxBytes,
                    "Take it from the git repository, or a text in parts with read_attachment.");
        }
        byte[] bytes = file.bytes();
        Optional<String> type = MediaTypes.of(file.name().leaf());
        Optional<String> text =
                bytes.length > limits.textBytes() ? Optional.empty() : ReadAttachment.text(bytes);
        ResourceContent content =
                text.isPresent()
                        ? new ResourceContent.Text(uri, type.orElse(MediaTypes.TEXT), text.get())
                        : new ResourceContent.Blob(uri, type.orElse(MediaTypes.UNKNOWN), bytes);
        return new ResourceAnswer(List.of(content), pages.ofCommit(address.revision(), snapshot));
    }

    private String index(WikiUri.Index address, Snapshot head) {
        List<PageName> pages = head.pages(address.prefix()).stream().map(PageEntry::name).toList();
        if (pages.isEmpty() && !address.folder().isEmpty()) {
            throw new ResourceNotFoundException(
                    WikiUri.ofFolder(address.folder()),
                    "There are no pages under '%s'. %s shows what there is."
                            .formatted(address.prefix(), WikiUri.INDEX));
        }
        String where = address.folder().isEmpty() ? "" : " under " + address.prefix();
        return heading(Wording.count(pages.size(), "page") + where, head)
                + String.join("\n", PageTree.lines(pages, address.prefix(), limits.indexLines()));
    }

    private String tag(String tag, Snapshot head) {
        PageFilter filter = new PageFilter("", Optional.of(tag), Optional.empty());
        List<PageSummary> pages = environment.index().get().pages(filter, head);
        StringBuilder text = new StringBuilder();
        text.append(heading(Wording.count(pages.size(), "page") + " with the tag " + tag, head));
        pages.stream()
                .limit(limits.indexLines())
                .forEach(page -> text.append("- ").append(ListedPage.of(page).line()).append('\n'));
        if (pages.size() > limits.indexLines()) {
            text.append("- and ")
                    .append(Wording.number(pages.size() - limits.indexLines()))
                    .append(" more: list_pages with this tag lists them\n");
        }
        return text.toString();
    }

    private String recent(Wiki wiki) {
        Snapshot head = wiki.head();
        RecentQuery query = RecentQuery.newest(limits.commits());
        StringBuilder text = new StringBuilder(heading("Newest changes", head));
        for (HistoryCommit commit : wiki.history().recent(head, query).commits()) {
            List<String> lines = Commits.lines(commit, ReadRecentChanges.FILES_PER_COMMIT);
            text.append("- ").append(String.join("\n", lines)).append('\n');
        }
        return text.toString();
    }

    private static String heading(String what, Snapshot head) {
        return "# %s\nRevision %s, %s. A page is read as wiki://page/<name>.\n\n"
                .formatted(what, head.revision().abbreviated(), Wording.time(head.time()));
    }

    private static ResourceAnswer list(String uri, String text) {
        return new ResourceAnswer(
                List.of(new ResourceContent.Text(uri, MARKDOWN, text)), Freshness.NONE);
    }
}
