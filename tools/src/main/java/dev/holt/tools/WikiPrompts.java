package dev.holt.tools;

import dev.holt.protocol.PromptDefinition;
import java.util.List;

/** All prompts of the wiki, in the order in which users see them. */
public final class WikiPrompts {
    private WikiPrompts() {}

    /** Returns every prompt, whatever its group; making them opens nothing. */
    public static List<PromptDefinition> all(ToolEnvironment environment) {
        return List.of(
                CatchUpPrompt.in(environment),
                ResearchPrompt.in(environment),
                TendPrompt.in(environment));
    }
}
