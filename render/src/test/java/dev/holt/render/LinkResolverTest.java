package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.PageName;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinkResolverTest {
    private static final LinkResolver RESOLVER =
            new LinkResolver(
                    InMemoryNames.of(
                            "Home.md",
                            "Design/Auth.md",
                            "Design/Home.md",
                            "Design/Old/Auth.md",
                            "Design/Deep/Only Here.md",
                            "Guide/Café.md",
                            "Guide/readme.md",
                            "Other/README.md",
                            "v1.2.md",
                            "logo.png",
                            "Design/Auth/flow.png",
                            "Design/Old/flow.png",
                            "Files/unique.pdf"));

    private static String resolved(String from, String markdown) {
        PageLink link = MarkdownPage.parse(markdown).links().getFirst();
        return switch (RESOLVER.resolve(new PageName(from), link)) {
            case LinkTarget.ToPage to -> to.page() + to.anchor().map(a -> "#" + a).orElse("");
            case LinkTarget.ToAttachment to -> "file " + to.attachment();
            case LinkTarget.External to -> "external " + to.url();
            case LinkTarget.Missing to -> "missing " + to.wanted();
            case LinkTarget.Ambiguous to ->
                    "ambiguous "
                            + to.candidates().stream()
                                    .map(PageName::value)
                                    .collect(Collectors.joining(", "));
        };
    }

    @Test
    void wikiLink_isExactFromTheRootFirst() {
        assertThat(resolved("Design/Auth", "[[Home]]")).isEqualTo("Home");
        assertThat(resolved("Home", "[[Design/Auth#Sec|x]]")).isEqualTo("Design/Auth#Sec");
        assertThat(resolved("Home", "[[Design/Auth.md]]")).isEqualTo("Design/Auth");
    }

    @Test
    void wikiLink_isThenRelativeToTheFolder() {
        assertThat(resolved("Design/Auth", "[[Old/Auth]]")).isEqualTo("Design/Old/Auth");
        assertThat(resolved("Design/Old/X", "[[Auth]]")).isEqualTo("Design/Old/Auth");
        assertThat(resolved("Design/Old/X", "[[../Auth]]")).isEqualTo("Design/Auth");
        assertThat(resolved("Design/X", "[[/Home]]")).isEqualTo("Home");
        assertThat(resolved("Design/X", "[[./Home]]")).isEqualTo("Design/Home");
    }

    @Test
    void wikiLink_isThenFoundIgnoringCase() {
        assertThat(resolved("Home", "[[design/AUTH]]")).isEqualTo("Design/Auth");
        assertThat(resolved("Guide/X", "[[CAFÉ]]")).isEqualTo("Guide/Café");
    }

    @Test
    void wikiLink_isThenAUniqueEnding() {
        assertThat(resolved("Home", "[[Only Here]]")).isEqualTo("Design/Deep/Only Here");
        assertThat(resolved("Home", "[[deep/only here]]")).isEqualTo("Design/Deep/Only Here");
        assertThat(resolved("Home", "[[v1.2]]")).isEqualTo("v1.2");
    }

    @Test
    void wikiLinkToSeveral_isAmbiguous() {
        assertThat(resolved("Home", "[[Auth]]"))
                .isEqualTo("ambiguous Design/Auth, Design/Old/Auth");
        assertThat(resolved("Home", "[[Readme]]"))
                .isEqualTo("ambiguous Guide/readme, Other/README");
    }

    @Test
    void wikiLinkToNothing_wantsThePage() {
        assertThat(resolved("Design/Auth", "[[New Page#x]]")).isEqualTo("missing New Page");
        assertThat(resolved("Design/Auth", "[[./New]]")).isEqualTo("missing Design/New");
        assertThat(resolved("Home", "[[../out]]")).isEqualTo("missing ../out");
    }

    @Test
    void embed_prefersThePagesOwnAttachment() {
        assertThat(resolved("Design/Auth", "![[flow.png]]")).isEqualTo("file Design/Auth/flow.png");
        assertThat(resolved("Home", "![[logo.png]]")).isEqualTo("file logo.png");
        assertThat(resolved("Home", "![[unique.pdf]]")).isEqualTo("file Files/unique.pdf");
        assertThat(resolved("Home", "![[flow.png]]")).isEqualTo("missing flow.png");
        assertThat(resolved("Home", "![[Old/flow.png]]")).isEqualTo("file Design/Old/flow.png");
    }

    @Test
    void markdownLink_isRelativeToTheFolderOrTheRoot() {
        assertThat(resolved("Design/Auth", "[x](Home.md)")).isEqualTo("Design/Home");
        assertThat(resolved("Design/Auth", "[x](/Home.md#a)")).isEqualTo("Home#a");
        assertThat(resolved("Design/Auth", "[x](../Home)")).isEqualTo("Home");
        assertThat(resolved("Design/Old/Auth", "[x](./../Deep/Only%20Here.md)"))
                .isEqualTo("Design/Deep/Only Here");
        assertThat(resolved("Home", "[x](v1.2)")).isEqualTo("v1.2");
        assertThat(resolved("Home", "[x](Guide/Caf%C3%A9.md)")).isEqualTo("Guide/Café");
        assertThat(resolved("Home", "[x](design/auth.md)")).isEqualTo("Design/Auth");
    }

    @Test
    void markdownLinkToALeafElsewhere_isMissing() {
        assertThat(resolved("Home", "[x](Only%20Here.md)")).isEqualTo("missing Only Here");
        assertThat(resolved("Home", "[x](../../out.md)")).isEqualTo("missing ../../out");
    }

    @Test
    void markdownLinkToAttachment_isFound() {
        assertThat(resolved("Design/Auth", "![x](Auth/flow.png)"))
                .isEqualTo("file Design/Auth/flow.png");
        assertThat(resolved("Design/Auth", "![x](/logo.png)")).isEqualTo("file logo.png");
        assertThat(resolved("Design/Auth", "![x](logo.png)")).isEqualTo("missing Design/logo.png");
    }

    @Test
    void anchorAlone_isTheSamePage() {
        assertThat(resolved("Design/Auth", "[x](#a%20b)")).isEqualTo("Design/Auth#a b");
        assertThat(resolved("Design/Auth", "[[#Part]]")).isEqualTo("Design/Auth#Part");
        assertThat(resolved("Design/Auth", "[x]()")).isEqualTo("Design/Auth");
    }

    @Test
    void addressElsewhere_isExternal() {
        assertThat(resolved("Home", "<https://x.org/>")).isEqualTo("external https://x.org/");
        assertThat(RESOLVER.resolve(new PageName("Home"), external()))
                .isEqualTo(new LinkTarget.External("mailto:a@b"));
    }

    private static PageLink external() {
        Span none = new Span(0, 0);
        return new PageLink(
                PageLink.Kind.MARKDOWN, "mailto:a@b", Optional.empty(), "", none, none, 1, true);
    }
}
