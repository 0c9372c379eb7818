package dev.holt.render.evaluation;

import dev.holt.render.program.Format;
import dev.holt.wiki.PageName;

/**
 * What is rendered.
 *
 * @param page the page
 * @param format to what
 * @param addresses which addresses its links get
 */
public record Target(PageName page, Format format, LinkAddresses addresses) {}
