package dev.holt.wiki;

import java.nio.charset.StandardCharsets;

/** The page that a new wiki starts with. */
final class HomePage {
    static final PageName NAME = new PageName("Home");

    private static final String TEXT =
            """
            # Home

            This is a wiki: a folder of Markdown pages with their whole history, kept in git.
            Language models and people write it together.

            ## How to use it

            - **An agent** reads, searches and edits pages with the tools of the Holt server.
              Every change is one commit that says who made it; nothing is ever lost, and any
              page can be restored to what it was.
            - **A person** edits the files with any editor and commits them with git. The next
              request sees the change.

            ## Pages and names

            - A page is a `.md` file. Its name is its path without `.md`: the page `Design/Auth`
              is the file `Design/Auth.md`.
            - Folders group pages. Choose short names that say what the page is about, and keep
              one subject to a page.
            - Files that belong to a page, such as images, lie in the folder with the page's
              name: `Design/Auth/flow.png`.

            ## Links

            - `[[Design/Auth]]` links to a page by its name, `[[Design/Auth#Tokens]]` to one of
              its sections, and `[[Design/Auth|how we log in]]` shows other words.
            - `[how we log in](Design/Auth.md)` is the same in plain Markdown.
            - A link to a page that does not exist yet is welcome: it shows what is wanted.

            Replace this text with what this wiki is about.
            """;

    private HomePage() {}

    static byte[] bytes() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }
}
