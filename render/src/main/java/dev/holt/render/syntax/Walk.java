package dev.holt.render.syntax;

import com.vladsch.flexmark.util.ast.Node;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks a parsed tree in document order without recursion, so that no nesting is too deep. */
public final class Walk {
    private Walk() {}

    /** Visits all nodes below {@code root}; those below a node only if the visitor says so. */
    public static void below(Node root, Predicate<Node> visitor) {
        Node node = root.getFirstChild();
        while (node != null) {
            boolean inside = visitor.test(node);
            Node child = inside ? node.getFirstChild() : null;
            node = child != null ? child : after(node, root);
        }
    }

    private static @Nullable Node after(Node visited, Node root) {
        Node node = visited;
        while (node != null && !node.equals(root)) {
            Node next = node.getNext();
            if (next != null) {
                return next;
            }
            node = node.getParent();
        }
        return null;
    }
}
