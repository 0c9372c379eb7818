package dev.holt.render.cache;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.evaluation.ElementResult;
import dev.holt.render.evaluation.View;
import dev.holt.render.program.PageProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is kept of one page in one format. Immutable.
 *
 * @param key the page, its content, the format and the addresses
 * @param program its program
 * @param results for each of the program's elements its results, one for each kind of reader that
 *     it tells apart, the newest first
 * @param assembled the whole page, once for each kind of reader, the newest first
 */
record PageEntry(
        PageKey key,
        PageProgram program,
        List<List<ElementResult>> results,
        List<Assembled> assembled) {
    private static final int OVERHEAD = 400;
    private static final int PER_RESULT = 120;
    private static final int PER_DEPENDENCY = 150;

    /** An entry without results yet. */
    static PageEntry of(PageKey key, PageProgram program) {
        List<List<ElementResult>> none =
                program.elements().stream().map(element -> List.<ElementResult>of()).toList();
        return new PageEntry(key, program, none, List.of());
    }

    /** The page for a view, if it can be served without looking at a dependency. */
    Optional<Assembled> serving(View view) {
        String rootTree = view.snapshot().rootTree();
        for (Assembled page : assembled) {
            if (page.stamp().covers(view, rootTree)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** The page as it was made before for such a reader. */
    Optional<Assembled> before(View view) {
        return assembled.stream().filter(page -> page.stamp().fits(view)).findFirst();
    }

    /** This entry with a newer page for a view, which takes the place of older ones. */
    PageEntry with(Assembled page, View view, int maxVariants) {
        List<Assembled> newer = new ArrayList<>();
        newer.add(page);
        assembled.stream()
                .filter(older -> !older.stamp().fits(view))
                .limit(maxVariants - 1L)
                .forEach(newer::add);
        return new PageEntry(key, program, results, List.copyOf(newer));
    }

    PageEntry with(List<List<ElementResult>> newer) {
        return new PageEntry(key, program, newer, assembled);
    }

    /** How much memory it takes, about. */
    long bytes() {
        long bytes = OVERHEAD + ProgramWeight.of(program);
        for (List<ElementResult> ofElement : results) {
            for (ElementResult result : ofElement) {
                bytes += PER_RESULT + result.output().length;
                bytes += (long) PER_DEPENDENCY * result.dependencies().size();
            }
        }
        for (Assembled page : assembled) {
            // The dependencies themselves are those of the results.
            bytes += OVERHEAD + page.bytes().length + 8L * page.dependencies().size();
        }
        return bytes;
    }

    /** The dependencies of results, each once. */
    static List<Dependency> dependencies(List<ElementResult> results) {
        return results.stream()
                .flatMap(result -> result.dependencies().stream())
                .distinct()
                .toList();
    }
}
