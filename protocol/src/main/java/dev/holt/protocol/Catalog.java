package dev.holt.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a server offers, independent of how clients reach it.
 *
 * @param serverName the server's name for programs
 * @param serverVersion the server's version
 * @param instructions how a model works well with this server
 * @param tools the tools on offer, names unique, in the order clients see them
 * @param withheld tools that exist and are not on offer, each with the reason as a sentence
 * @param resources what can be read by URI
 * @param prompts the tasks that users can pick, names unique, in the order clients see them
 * @param changes tells when any of this, or the content of a resource, becomes another
 * @param observer told of each call
 */
public record Catalog(
        String serverName,
        String serverVersion,
        String instructions,
        List<ToolDefinition> tools,
        Map<String, String> withheld,
        ResourceSource resources,
        List<PromptDefinition> prompts,
        ChangeSource changes,
        CallObserver observer) {

    private static final int NEAR = 3;

    public Catalog {
        tools = List.copyOf(tools);
        prompts = List.copyOf(prompts);
        withheld = Collections.unmodifiableMap(new LinkedHashMap<>(withheld));
        Set<String> names = new HashSet<>();
        for (ToolDefinition tool : tools) {
            if (!names.add(tool.name())) {
                throw new IllegalArgumentException("Two tools named " + tool.name());
            }
        }
    }

    /** A catalog of tools alone, all of them on offer. */
    public Catalog(
            String serverName,
            String serverVersion,
            String instructions,
            List<ToolDefinition> tools) {
        this(
                serverName,
                serverVersion,
                instructions,
                tools,
                Map.of(),
                ResourceSource.NONE,
                List.of(),
                ChangeSource.NEVER,
                CallObserver.NONE);
    }

    /** Returns this catalog with other resources, and what tells of changes to them. */
    public Catalog withResources(ResourceSource source, ChangeSource events) {
        return new Catalog(
                serverName,
                serverVersion,
                instructions,
                tools,
                withheld,
                source,
                prompts,
                events,
                observer);
    }

    /** Returns this catalog with other prompts. */
    public Catalog withPrompts(List<PromptDefinition> others) {
        return new Catalog(
                serverName,
                serverVersion,
                instructions,
                tools,
                withheld,
                resources,
                others,
                changes,
                observer);
    }

    /** Returns this catalog with somebody who is told of each call. */
    public Catalog observedBy(CallObserver other) {
        return new Catalog(
                serverName,
                serverVersion,
                instructions,
                tools,
                withheld,
                resources,
                prompts,
                changes,
                other);
    }

    /**
     * Returns the catalog that a restricted server offers.
     *
     * @param groups the groups that stay
     * @param readOnly whether only tools that change nothing stay
     */
    public Catalog filtered(Set<ToolGroup> groups, boolean readOnly) {
        return filtered(groups, readOnly, Restriction.SERVER);
    }

    /** Returns what of this catalog is there for callers who log in with these permissions. */
    Catalog permitted(Set<ToolGroup> groups, boolean readOnly) {
        return filtered(groups, readOnly, Restriction.TOKEN);
    }

    private Catalog filtered(Set<ToolGroup> groups, boolean readOnly, Restriction by) {
        List<ToolDefinition> kept = new ArrayList<>();
        Map<String, String> out = new LinkedHashMap<>(withheld);
        for (ToolDefinition tool : tools) {
            if (!groups.contains(tool.group())) {
                out.put(tool.name(), by.notInGroups(tool));
            } else if (readOnly && !tool.hints().readOnly()) {
                out.put(tool.name(), by.readOnly(tool));
            } else {
                kept.add(tool);
            }
        }
        boolean reading = groups.contains(ToolGroup.READ);
        return new Catalog(
                serverName,
                serverVersion,
                instructions,
                kept,
                out,
                reading ? resources : ResourceSource.NONE,
                prompts.stream().filter(prompt -> groups.contains(prompt.group())).toList(),
                changes,
                observer);
    }

    /** Returns the tool on offer under exactly this name. */
    public Optional<ToolDefinition> tool(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    /** Returns why a name that {@link #tool} does not know cannot be called, with the remedy. */
    public String refusal(String name) {
        String reason = withheld.get(name);
        if (reason != null) {
            return reason;
        }
        List<String> near =
                NearNames.of(name, tools.stream().map(ToolDefinition::name).toList(), NEAR);
        return "Unknown tool: "
                + ShownValue.shorten(name)
                + ". "
                + (near.isEmpty()
                        ? "See tools/list for what there is."
                        : "Did you mean " + String.join(", ", near) + "?");
    }

    /** What keeps a tool from a caller, who is told so. */
    private enum Restriction {
        SERVER("this server is", "not enabled on this server"),
        TOKEN("your access token is", "not among those of your access token");

        private final String subject;
        private final String missing;

        Restriction(String subject, String missing) {
            this.subject = subject;
            this.missing = missing;
        }

        String notInGroups(ToolDefinition tool) {
            return "Tool %s is not available: its group \"%s\" is %s."
                    .formatted(tool.name(), tool.group().label(), missing);
        }

        String readOnly(ToolDefinition tool) {
            return "Tool %s is not available: %s read-only.".formatted(tool.name(), subject);
        }
    }
}
