package dev.holt.wiki;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;

/** A commit as the records tell of it. */
record RecordedCommit(RecordedPast past, int number) implements PastCommit {
    @Override
    public ObjectId id() {
        return ObjectId.fromString(past.revision(number).id());
    }

    @Override
    public long time() {
        return past.time(number);
    }

    @Override
    public String author() {
        return past.author(number);
    }

    @Override
    public List<PastCommit> parents() {
        return Arrays.stream(past.parents(number))
                .<PastCommit>mapToObj(parent -> new RecordedCommit(past, parent))
                .toList();
    }

    @Override
    public List<ChangedFile> files(String prefix) {
        List<FileRecord> all = past.files(number);
        Set<String> sources =
                all.stream()
                        .map(FileRecord::movedFrom)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(file -> file.exists() || !sources.contains(file.path()))
                .filter(file ->
                        file.path().startsWith(prefix)
                                || file.movedFrom()
                                        .filter(from -> from.startsWith(prefix))
                                        .isPresent())
                .map(file -> new ChangedFile(file.path(), file.kind(), file.movedFrom()))
                .toList();
    }

    @Override
    public List<FileRecord> records() {
        return past.files(number);
    }
}
