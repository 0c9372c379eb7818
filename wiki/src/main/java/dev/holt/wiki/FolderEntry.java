package dev.holt.wiki;

import org.eclipse.jgit.lib.ObjectId;

/**
 * A file or a folder in a folder of the wiki.
 *
 * @param name the name in its folder, a page's with {@code .md}
 * @param isFolder whether {@code id} is a tree; it is a blob otherwise
 * @param id the content in git
 */
record FolderEntry(String name, boolean isFolder, ObjectId id) {
    boolean isPage() {
        return !isFolder && PageName.isPagePath(name);
    }
}
