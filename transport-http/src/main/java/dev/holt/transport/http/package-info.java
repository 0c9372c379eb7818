@NullMarked
package dev.holt.transport.http;

import org.jspecify.annotations.NullMarked;
