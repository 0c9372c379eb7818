/**
 * Pages, revisions and history over a git repository.
 *
 * <p>A {@link dev.holt.wiki.Wiki} is one repository. Reading starts with a {@link
 * dev.holt.wiki.Snapshot}, which is one commit and never changes: {@code Wiki.head()} for the
 * branch's tip, {@code Wiki.at(…)} for an earlier one; pages and attachments come from the
 * snapshot. Writing is one call, {@code Wiki.commit}: a {@link dev.holt.wiki.Planner} looks at the
 * tip and answers with a {@link dev.holt.wiki.ChangeSet}, which becomes one commit. What happened
 * before is asked of {@link dev.holt.wiki.History}. Everything that a caller can act on arrives as
 * a {@link dev.holt.wiki.WikiException}.
 */
@NullMarked
package dev.holt.wiki;

import org.jspecify.annotations.NullMarked;
