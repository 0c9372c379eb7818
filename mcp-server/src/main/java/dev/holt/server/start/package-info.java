/**
 * A quick start: which ahead-of-time cache this process was started with ({@link StartCache}), and
 * making a better one. {@link CacheTraining} starts a server over a wiki made for the purpose
 * ({@link TrainingWiki}), calls everything it has ({@link TrainingTalk}, over a {@link
 * TrainingWire} to its standard streams or its HTTP endpoint), and keeps what the virtual machine
 * learnt. A server that was started without a cache has one made while it works ({@link
 * BackgroundTraining}).
 */
@NullMarked
package dev.holt.server.start;

import org.jspecify.annotations.NullMarked;
