/** What sessions do beyond what every transport's behaviour tests show. */
@NullMarked
package dev.holt.protocol.legacy;

import org.jspecify.annotations.NullMarked;
