package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.LinkTarget;
import dev.holt.render.PageLink;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkGraphTest {
    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index = WikiIndex.open(test.wiki(), IndexOptions.defaults());

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void incomingLinks_areFoundInEveryStyle() {
        test.write("Design/Auth", "# Auth\n");
        test.write("A", "[[Design/Auth]]\n");
        test.write("B", "[[auth]]\n");
        test.write("C", "see [it](Design/Auth.md#auth)\n");
        test.write("Design/D", "\n\n[it](Auth)\n");
        test.write("Design/Deep/E", "[it](../Auth.md)\n");
        test.write("Design/Auth/F", "[up](..)\n");
        test.write("G", "`[[Design/Auth]]`\n");

        assertThat(from(links().incoming(page("Design/Auth"))))
                .containsExactly("A", "B", "C", "Design/D", "Design/Deep/E");
    }

    @Test
    void linkToAFolderThatIsAPage_leadsToThatPage() {
        test.write("Design", "# Design\n");
        test.write("Design/Deep/A", "[up](..)\n");
        test.write("Design/B", "[here](.)\n");

        assertThat(from(links().incoming(page("Design"))))
                .containsExactly("Design/B", "Design/Deep/A");
    }

    @Test
    void linkOfAPageToItself_isNotIncoming() {
        test.write("A", "# One\n\n[x](#one) [[A]]\n");

        assertThat(links().incoming(page("A"))).isEmpty();
        assertThat(links().orphans()).containsExactly(page("A"));
    }

    @Test
    void linkWithTheSameLeafToAnotherPage_isNotIncoming() {
        test.write("One/Auth", "");
        test.write("Two/Auth", "");
        test.write("A", "[[One/Auth]]\n");

        assertThat(links().incoming(page("Two/Auth"))).isEmpty();
        assertThat(from(links().incoming(page("One/Auth")))).containsExactly("A");
        assertThat(from(links().naming(Set.of("AUTH.md")))).containsExactly("A");
    }

    @Test
    void outgoingLinks_areInTheOrderOfTheTextWithExternalOnes() {
        test.write("B", "");
        test.write("A", "[[B|the b]]\n\n[web](https://example.org)\n\n![[pic.png]]\n");
        test.writeFile("A/pic.png", new byte[] {1});

        assertThat(links().outgoing(page("A")))
                .containsExactly(
                        new LinkRef(
                                page("A"),
                                PageLink.Kind.WIKI,
                                "B",
                                Optional.empty(),
                                "the b",
                                1,
                                new LinkTarget.ToPage(page("B"), Optional.empty())),
                        new LinkRef(
                                page("A"),
                                PageLink.Kind.MARKDOWN,
                                "https://example.org",
                                Optional.empty(),
                                "web",
                                3,
                                new LinkTarget.External("https://example.org")),
                        new LinkRef(
                                page("A"),
                                PageLink.Kind.EMBED,
                                "pic.png",
                                Optional.empty(),
                                "pic.png",
                                5,
                                new LinkTarget.ToAttachment(picture())));
        assertThat(from(links().incoming(picture()))).containsExactly("A");
        assertThat(links().outgoing(page("Nowhere"))).isEmpty();
    }

    @Test
    void linkToNothing_isBrokenAndItsTargetWanted() {
        test.write("A", "[[Missing]] [[Other]]\n");
        test.write("B", "[x](Missing.md)\n\n[[Missing]]\n");

        assertThat(from(links().broken())).containsExactly("A", "A", "B", "B");
        assertThat(links().wanted())
                .containsExactly(
                        new WantedPage("Missing", List.of(page("A"), page("B"))),
                        new WantedPage("Other", List.of(page("A"))));
    }

    @Test
    void linkToAnAnchorThatIsMissing_isBroken() {
        test.write("B", "# Set up!\n\n## Set up!\n\n<a id=\"deep\"></a>\n");
        test.write(
                "A",
                """
                [[B#Set up!]] [x](B.md#set-up) [x](B.md#set-up-1) [x](B.md#deep) [[B#^block]]
                [x](B.md#) [[B#Outer#Set up!]] [x](#here)

                # Here

                [x](B.md#missing) [[B#Missing]] [x](#gone)
                """);

        assertThat(links().broken())
                .extracting(link -> link.anchor().orElse(""))
                .containsExactly("missing", "Missing", "gone");
        assertThat(links().broken().getFirst().resolved())
                .isEqualTo(new LinkTarget.ToPage(page("B"), Optional.of("missing")));
    }

    @Test
    void pagesThatNobodyLinksTo_areOrphansExceptEntrances() {
        test.write("Home", "[[A]]\n");
        test.write("README", "");
        test.write("index", "");
        test.write("A", "");
        test.write("B", "[[A]]\n");
        test.write("Folder/Home", "");

        assertThat(links().orphans()).containsExactly(page("B"), page("Folder/Home"));
    }

    @Test
    void linkThatFitsSeveralPages_isAmbiguous() {
        test.write("One/Auth", "");
        test.write("Two/Auth", "");
        test.write("A", "[[Auth]]\n");

        assertThat(from(links().ambiguous())).containsExactly("A");
        assertThat(links().broken()).isEmpty();
    }

    @Test
    void newPage_satisfiesLinksOfPagesThatWereNotTouched() {
        test.write("A", "[[B]]\n");
        Snapshot before = test.head();
        assertThat(links().broken()).hasSize(1);
        long parsed = index.pagesParsed();

        test.write("Deep/B", "");

        assertThat(links().broken()).isEmpty();
        assertThat(from(links().incoming(page("Deep/B")))).containsExactly("A");
        assertThat(index.pagesParsed() - parsed).isEqualTo(1);
        assertThat(index.links(before).broken()).hasSize(1);
    }

    private LinkGraph links() {
        return index.links(test.head());
    }

    private static PageName page(String name) {
        return new PageName(name);
    }

    private static AttachmentName picture() {
        return AttachmentName.ofPath("A/pic.png");
    }

    private static List<String> from(List<LinkRef> links) {
        return links.stream().map(link -> link.from().value()).toList();
    }
}
