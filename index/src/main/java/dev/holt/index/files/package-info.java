/** What all of the index's folders of Lucene files have in common: {@link SharedFolder}. */
@NullMarked
package dev.holt.index.files;

import org.jspecify.annotations.NullMarked;
