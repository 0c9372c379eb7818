package dev.holt.tools;

import dev.holt.wiki.PageName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Page names as an indented list of bounded length.
 *
 * <p>Folders are opened level by level, from the top, as long as what is in them fits; a folder
 * that does not fit stands there with its number of pages and the address of its own list.
 */
final class PageTree {
    private final int maxLines;
    private final Node root = new Node("");
    private final List<String> lines = new ArrayList<>();

    private PageTree(int maxLines) {
        this.maxLines = maxLines;
    }

    /**
     * The lines of a folder.
     *
     * @param pages pages whose names start with {@code prefix}
     * @param prefix what is left out of the names: empty, or ending in a slash
     */
    static List<String> lines(Collection<PageName> pages, String prefix, int maxLines) {
        PageTree tree = new PageTree(maxLines);
        for (PageName page : pages) {
            tree.add(page, prefix);
        }
        tree.write(tree.root, 0, tree.opened());
        return tree.lines;
    }

    private void add(PageName page, String prefix) {
        Node at = root;
        String[] parts = page.value().substring(prefix.length()).split("/", -1);
        String path = prefix;
        for (int i = 0; i < parts.length - 1; i++) {
            path += parts[i];
            String folder = path;
            at.pages++;
            at = at.folders.computeIfAbsent(parts[i], name -> new Node(folder));
            path += "/";
        }
        at.pages++;
        at.own.add(parts[parts.length - 1]);
    }

    /** The folders that are shown with what is in them. */
    private Set<Node> opened() {
        Set<Node> opened = new HashSet<>();
        Queue<Node> next = new ArrayDeque<>(List.of(root));
        int used = 0;
        while (!next.isEmpty()) {
            Node folder = next.remove();
            if (folder == root || used + folder.size() <= maxLines) {
                used += folder.size();
                opened.add(folder);
                next.addAll(folder.folders.values());
            }
        }
        return opened;
    }

    private void write(Node folder, int depth, Set<Node> opened) {
        String indent = "  ".repeat(depth);
        // Only the outermost folder can have more than fits.
        int room = Math.max(0, maxLines - folder.folders.size());
        folder.own.stream().limit(room).forEach(page -> lines.add(indent + "- " + page));
        if (folder.own.size() > room) {
            lines.add(
                    "%s- and %s"
                            .formatted(
                                    indent,
                                    Wording.count(folder.own.size() - room, "more page")
                                            + " here: list_pages lists them"));
        }
        int shown = 0;
        for (Map.Entry<String, Node> each : folder.folders.entrySet()) {
            if (depth == 0 && ++shown > maxLines) {
                lines.add("- and " + (folder.folders.size() - maxLines) + " more folders");
                break;
            }
            Node inner = each.getValue();
            String count = Wording.count(inner.pages, "page");
            if (opened.contains(inner)) {
                lines.add(indent + "- " + each.getKey() + "/ (" + count + ")");
                write(inner, depth + 1, opened);
            } else {
                lines.add(
                        "%s- %s/ (%s, %s)"
                                .formatted(
                                        indent,
                                        each.getKey(),
                                        count,
                                        WikiUri.ofFolder(inner.path)));
            }
        }
    }

    /** A folder. */
    private static final class Node {
        private final String path;
        private final Map<String, Node> folders = new TreeMap<>();
        private final List<String> own = new ArrayList<>();
        private int pages;

        Node(String path) {
            this.path = path;
        }

        int size() {
            return folders.size() + own.size();
        }
    }
}
