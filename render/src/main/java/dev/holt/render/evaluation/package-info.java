/**
 * Programs at work: elements are evaluated for one snapshot, time and reader, and every fact that
 * they learn is recorded as a {@link dev.holt.render.evaluation.Dependency}.
 */
@NullMarked
package dev.holt.render.evaluation;

import org.jspecify.annotations.NullMarked;
