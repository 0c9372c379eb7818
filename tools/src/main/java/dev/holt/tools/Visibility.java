package dev.holt.tools;

import dev.holt.protocol.Principal;
import dev.holt.protocol.ToolGroup;
import java.util.Set;

/**
 * Which resources a caller may see: those whose tools the server offers and the caller may use.
 *
 * @param offered the groups that the server offers
 */
record Visibility(Set<ToolGroup> offered) {

    Visibility {
        offered = Set.copyOf(offered);
    }

    boolean allows(WikiUri address, Principal principal) {
        ToolGroup group =
                switch (address) {
                    case WikiUri.Page _, WikiUri.Index _, WikiUri.Tag _ -> ToolGroup.READ;
                    case WikiUri.Attachment _ -> ToolGroup.ATTACHMENTS;
                    case WikiUri.Recent _ -> ToolGroup.HISTORY;
                };
        return allows(group, principal);
    }

    boolean allows(ToolGroup group, Principal principal) {
        return offered.contains(group) && principal.mayUse(group);
    }
}
