package dev.holt.tools.operation;

import dev.holt.index.WikiIndex;
import dev.holt.render.syntax.WikiLinkOrder;
import java.util.function.Supplier;

/**
 * What a write knows of the wiki's links.
 *
 * @param index gives the wiki's index, which is opened only when it is asked
 * @param order which side of the bar in the pages' wiki links is the page; known without the index
 */
record WikiLinks(Supplier<WikiIndex> index, WikiLinkOrder order) {}
