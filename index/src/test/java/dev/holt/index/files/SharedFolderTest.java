package dev.holt.index.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

class SharedFolderTest {
    @Test
    void fileDeletedAfterItWasListed_countsForNothing() throws IOException {
        try (Directory files = new ByteBuffersDirectory()) {
            try (IndexOutput file = files.createOutput("kept", IOContext.DEFAULT)) {
                file.writeBytes(new byte[10], 10);
            }

            assertThat(SharedFolder.bytes(new LateListing(files))).isEqualTo(10);
        }
    }

    /** Lists a file that is there no more. */
    private static final class LateListing extends FilterDirectory {
        LateListing(Directory files) {
            super(files);
        }

        @Override
        public String[] listAll() throws IOException {
            String[] listed = in.listAll();
            String[] late = Arrays.copyOf(listed, listed.length + 1);
            late[listed.length] = "merged-away";
            return late;
        }
    }
}
