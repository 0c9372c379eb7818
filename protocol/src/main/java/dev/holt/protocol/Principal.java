package dev.holt.protocol;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the transport established it, and what they may do.
 *
 * @param name the name of the token or user; {@code local} for whoever reaches the server from this
 *     machine without logging in
 * @param groups the tool groups they may use
 * @param readOnly whether they may change nothing
 */
public record Principal(String name, Set<ToolGroup> groups, boolean readOnly) {

    /** Whoever reaches the server from this machine without logging in: may use all there is. */
    public static final Principal LOCAL =
            new Principal("local", EnumSet.allOf(ToolGroup.class), false);

    public Principal {
        groups = Set.copyOf(groups);
    }

    /** Returns whether this is whoever reaches the server without logging in. */
    public boolean isLocal() {
        return equals(LOCAL);
    }

    /** Returns whether they may use tools, resources and prompts of this group. */
    public boolean mayUse(ToolGroup group) {
        return groups.contains(group);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Principal principal
                && readOnly == principal.readOnly
                && name.equals(principal.name)
                && groups.equals(principal.groups);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
