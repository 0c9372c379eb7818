/**
 * An index of the wiki's history: what each commit did to each file, so that no trees need to be
 * read to tell the history of a page.
 *
 * <p>{@link dev.holt.index.history.HistoryIndex} is where it starts: it gives {@link
 * dev.holt.wiki.History} the records it asks for. A {@code StoredHistory} keeps them in a Lucene
 * directory that processes share, one document for each change ({@code ChangeDocuments}) and one
 * for each commit; a {@code HistoryGeneration} is one state of it, opened for reading with all
 * commits in memory as a {@code CommitTable}. Commits made since are kept as a {@code
 * LatestCommits}. Both together are a {@code KnownPast}. {@link dev.holt.index.history.PageAges}
 * are made from it.
 */
@NullMarked
package dev.holt.index.history;

import org.jspecify.annotations.NullMarked;
