package dev.holt.wiki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;

/**
 * What {@code .gitattributes} files say of a path, as far as writing it is concerned.
 *
 * <p>Looked up from the most particular source to the most general: the repository's {@code
 * info/attributes}, then the files from the path's folder up to the root; in each, the last rule
 * that matches wins. Of the macros only git's own {@code binary} is known.
 */
final class PathAttributes {
    private final Source source;

    PathAttributes(Source source) {
        this.source = source;
    }

    /** Where attribute files are read from. */
    interface Source {
        /** The content of {@code info/attributes} in the git folder. */
        Optional<byte[]> ofRepository() throws IOException;

        /**
         * The content of a folder's {@code .gitattributes}.
         *
         * @param folder empty for the root, otherwise ending in a slash
         */
        Optional<byte[]> ofFolder(String folder) throws IOException;
    }

    /** The program that git would run on the file's content. */
    Optional<String> filter(String path) throws IOException {
        for (Attribute attribute : attributes(path)) {
            if (attribute.getKey().equals("filter")) {
                return Optional.ofNullable(attribute.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * Whether git turns CRLF into LF when the file is added.
     *
     * @param autoCrlf whether the repository does so where no attribute decides
     */
    boolean normalisesLineEnds(String path, boolean autoCrlf) throws IOException {
        for (Attribute attribute : attributes(path)) {
            switch (attribute.getKey()) {
                case "text" -> {
                    return attribute.getState() != Attribute.State.UNSET;
                }
                case "binary" -> {
                    if (attribute.getState() == Attribute.State.SET) {
                        return false;
                    }
                }
                case "eol" -> {
                    return true;
                }
                default -> {}
            }
        }
        return autoCrlf;
    }

    /** The attributes of the rules that match, the deciding ones first. */
    private List<Attribute> attributes(String path) throws IOException {
        List<Attribute> found = new ArrayList<>();
        addMatching(source.ofRepository(), path, found);
        int slash = path.lastIndexOf('/');
        while (true) {
            String folder = path.substring(0, slash + 1);
            addMatching(source.ofFolder(folder), path.substring(slash + 1), found);
            if (slash < 0) {
                return found;
            }
            slash = path.lastIndexOf('/', slash - 1);
        }
    }

    private static void addMatching(
            Optional<byte[]> file, String relativePath, List<Attribute> found) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        AttributesNode node = new AttributesNode();
        node.parse(new ByteArrayInputStream(file.get()));
        for (AttributesRule rule : node.getRules().reversed()) {
            if (rule.isMatch(relativePath, false)) {
                found.addAll(rule.getAttributes().reversed());
            }
        }
    }
}
