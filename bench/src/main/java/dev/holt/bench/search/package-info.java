/**
 * What searching costs: queries beside bare Lucene's, writes until they are found, and building,
 * for which {@link dev.holt.bench.search.FastImport} makes wikis of any size from one.
 */
@NullMarked
package dev.holt.bench.search;

import org.jspecify.annotations.NullMarked;
