/**
 * A folder of files taken into a wiki: {@link dev.holt.server.adopt.SourceFolder} finds them,
 * {@link dev.holt.server.adopt.Adoption} commits what is new, and an {@link
 * dev.holt.server.adopt.AdoptionReport} says what was odd.
 */
@NullMarked
package dev.holt.server.adopt;

import org.jspecify.annotations.NullMarked;
