package dev.holt.wiki;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;

/**
 * The few folders of a repository in which a file appears or goes when the tip moves.
 *
 * @param names the files that matter, by folder; none for a folder in which any file does
 */
record RefFolders(Map<Path, Set<String>> names) {
    private static final String REFTABLE = "reftable";
    private static final String LOCK = ".lock";

    /**
     * The folders as they are now. The branch's own folder may not exist, as git removes it when it
     * packs refs; then it is the nearest one above.
     */
    static RefFolders of(RepositoryLayout layout, Optional<String> branch) {
        Map<Path, Set<String>> names = new HashMap<>();
        add(names, layout.gitFolder(), Constants.HEAD);
        add(names, layout.commonFolder(), Constants.PACKED_REFS);
        for (Path folder : Set.copyOf(List.of(layout.gitFolder(), layout.commonFolder()))) {
            Path tables = folder.resolve(REFTABLE);
            if (Files.isDirectory(tables)) {
                names.put(tables, Set.of());
            }
        }
        branch.ifPresent(name -> {
            Path folder = DurableFiles.folderOf(layout.commonFolder().resolve(name));
            while (!Files.isDirectory(folder)) {
                folder = DurableFiles.folderOf(folder);
            }
            names.putIfAbsent(folder, Set.of());
        });
        return new RefFolders(names);
    }

    private static void add(Map<Path, Set<String>> names, Path folder, String file) {
        names.computeIfAbsent(folder, each -> new HashSet<>()).add(file);
    }

    /** Whether a file of one of these folders has to do with the tip. */
    boolean matters(Path folder, String file) {
        Set<String> relevant = names.get(folder);
        return relevant != null
                && !file.endsWith(LOCK)
                && (relevant.isEmpty() || relevant.contains(file));
    }
}
