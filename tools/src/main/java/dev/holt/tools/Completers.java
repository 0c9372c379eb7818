package dev.holt.tools;

import dev.holt.index.PageFilter;
import dev.holt.index.PageSummary;
import dev.holt.index.WikiIndex;
import dev.holt.protocol.Completer;
import dev.holt.protocol.Completion;
import dev.holt.render.MarkdownPage;
import dev.holt.render.Section;
import dev.holt.wiki.AttachmentEntry;
import dev.holt.wiki.HistoryCommit;
import dev.holt.wiki.HistoryEntry;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is proposed while a user types the name of a page, a section, a tag or a revision, in the
 * order of {@link Ranking}; names that are equally good, the shorter first.
 *
 * <p>A proposal that cannot be made, because the wiki cannot be read or the page does not exist, is
 * none: nobody wants an error while typing.
 */
final class Completers {
    /** How many commits of the wiki, or of the page already named, are proposed. */
    static final int COMMITS = 30;

    /** How many pages are asked for that are called so, before those that are called otherwise. */
    private static final int PROPOSED = 100;

    private final ToolEnvironment environment;

    Completers(ToolEnvironment environment) {
        this.environment = environment;
    }

    Completer pages() {
        return quiet((typed, _) ->
                new Suggestions(environment)
                        .completed(typed, PROPOSED, environment.wiki().get().head()));
    }

    Completer attachments() {
        return quiet((typed, _) ->
                ranked(
                        environment.wiki().get().head().attachments("").stream()
                                .map(AttachmentEntry::name)
                                .map(Object::toString)
                                .toList(),
                        typed,
                        "/"));
    }

    Completer folders() {
        return quiet((typed, _) -> {
            Set<String> folders = new TreeSet<>();
            for (String page : pageNames()) {
                for (int slash = page.indexOf('/');
                        slash >= 0;
                        slash = page.indexOf('/', slash + 1)) {
                    folders.add(page.substring(0, slash));
                }
            }
            return ranked(List.copyOf(folders), typed, "/");
        });
    }

    /**
     * The sections of the page that another argument names.
     *
     * @param pageArgument the name of that argument
     */
    Completer sections(String pageArgument) {
        return quiet((typed, others) ->
                page(others, pageArgument)
                        .map(page ->
                                MarkdownPage.parse(page.lenientText(), environment.wikiLinks())
                                        .sections()
                                        .stream()
                                        .map(Section::address)
                                        .toList())
                        .map(sections -> Ranking.of(sections, typed, " > "))
                        .orElse(List.of()));
    }

    /** As what a page can be read. */
    Completer formats() {
        return quiet((typed, _) -> Ranking.of(PageForm.ids(), typed, "/"));
    }

    /** Tags of front matter, the most used first; none until there is an index. */
    Completer tags() {
        return quiet((typed, _) -> {
            Snapshot head = environment.wiki().get().head();
            WikiIndex index = environment.index().get();
            if (!index.status(head).atHand()) {
                return List.of();
            }
            Map<String, Integer> counts = new TreeMap<>();
            PageFilter all = new PageFilter("", Optional.empty(), Optional.empty());
            for (PageSummary page : index.pages(all, head)) {
                page.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum));
            }
            List<String> tags =
                    counts.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                            .map(Map.Entry::getKey)
                            .toList();
            return Ranking.of(tags, typed, "/");
        });
    }

    /**
     * Branches and tags, the newest commits (those of a page, where another argument names one),
     * and their days.
     */
    Completer revisions(String pageArgument) {
        return quiet((typed, others) -> {
            Wiki wiki = environment.wiki().get();
            Optional<Page> page = page(others, pageArgument);
            Set<String> names = new LinkedHashSet<>(wiki.refNames());
            Set<String> days = new LinkedHashSet<>();
            if (page.isPresent()) {
                for (HistoryEntry entry :
                        wiki.history()
                                .page(wiki.head(), page.get().name(), COMMITS, Optional.empty())
                                .entries()) {
                    names.add(entry.revision().abbreviated());
                    days.add(day(Wording.time(entry.time())));
                }
            } else {
                for (HistoryCommit commit : newest(wiki)) {
                    names.add(commit.revision().abbreviated());
                    days.add(day(Wording.time(commit.time())));
                }
            }
            names.addAll(days);
            return Ranking.of(names, typed, "/");
        });
    }

    private static List<HistoryCommit> newest(Wiki wiki) {
        return wiki.history().recent(wiki.head(), RecentQuery.newest(COMMITS)).commits();
    }

    private static String day(String time) {
        return time.substring(0, time.indexOf('T'));
    }

    private Optional<Page> page(Map<String, String> others, String argument) {
        return Optional.ofNullable(others.get(argument))
                .filter(name -> !name.isBlank())
                .flatMap(name -> environment.wiki().get().head().findPage(name));
    }

    private List<String> pageNames() {
        return environment.wiki().get().head().pages().stream()
                .map(PageEntry::name)
                .map(Object::toString)
                .toList();
    }

    private static List<String> ranked(List<String> names, String typed, String separator) {
        if (typed.isBlank()) {
            return names;
        }
        List<String> shortFirst =
                names.stream().sorted(Comparator.comparingInt(String::length)).toList();
        return Ranking.of(shortFirst, typed, separator);
    }

    /** The values for an argument, given the others. */
    @FunctionalInterface
    private interface Proposals {
        List<String> of(String typed, Map<String, String> others);
    }

    private static Completer quiet(Proposals proposals) {
        return (typed, others, _) -> {
            try {
                return Completion.of(proposals.of(typed, others));
            } catch (WikiException none) {
                return Completion.NONE;
            }
        };
    }
}
