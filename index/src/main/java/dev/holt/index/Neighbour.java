package dev.holt.index;

import dev.holt.wiki.PageName;

/**
 * A page near another one in the graph of links.
 *
 * @param page the page
 * @param distance how many links lead from one to the other at least, 1 or more
 */
public record Neighbour(PageName page, int distance) {}
