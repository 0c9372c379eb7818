/**
 * Use cases that need several rooms at once, callable without a protocol.
 *
 * <p>Every change to the wiki is a list of {@link dev.holt.tools.operation.Step}s that a {@link
 * dev.holt.tools.operation.WikiWriter} plays, in order, on a draft over one snapshot and commits as
 * one commit: all of them or none. Links follow what was moved in the same commit. What came of it
 * is a {@link dev.holt.tools.operation.WriteOutcome} with its {@link
 * dev.holt.tools.operation.LinkImpact}.
 */
@NullMarked
package dev.holt.tools.operation;

import org.jspecify.annotations.NullMarked;
