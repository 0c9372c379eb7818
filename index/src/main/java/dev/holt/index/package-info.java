/**
 * Full-text and link search over the wiki, exact for every snapshot.
 *
 * <p>{@link dev.holt.index.WikiIndex} is the way in: it answers a {@link
 * dev.holt.index.SearchQuery} with a {@link dev.holt.index.SearchResult} of {@link
 * dev.holt.index.SearchHit}s, a snapshot's links with a {@link dev.holt.index.LinkGraph}, and a
 * {@link dev.holt.index.PageFilter} with {@link dev.holt.index.PageSummary}s. {@link
 * dev.holt.index.IndexQueries} answers the questions of macros with it.
 *
 * <p>Behind it, {@code StoredIndex} keeps a Lucene index of one commit on disk, and a {@code View}
 * of a snapshot is that index with the pages that differ masked out and an {@code Overlay} of just
 * those pages in memory. {@code PageDocuments} turns a page into documents, {@code QueryText} and
 * {@code SectionQueries} a query into Lucene's terms.
 */
@NullMarked
package dev.holt.index;

import org.jspecify.annotations.NullMarked;
