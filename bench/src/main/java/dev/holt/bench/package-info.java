/**
 * Programs that measure Holt beside what people would use otherwise, all contenders taking turns in
 * one run, so that whatever else the machine does falls on all of them.
 */
@NullMarked
package dev.holt.bench;

import org.jspecify.annotations.NullMarked;
