package dev.holt.wiki;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * The git objects of a commit in the making, in memory until {@link ObjectWriter} writes them.
 *
 * <p>A preview computes the same objects and drops them.
 */
final class NewObjects {
    private final ObjectInserter.Formatter formatter = new ObjectInserter.Formatter();
    private final Map<ObjectId, NewObject> objects = new LinkedHashMap<>();

    /**
     * One object.
     *
     * @param type one of the {@code OBJ_} constants of {@link org.eclipse.jgit.lib.Constants}
     * @param content what git hashes after the header
     */
    @SuppressWarnings("ArrayRecordComponent") // object content; the id stands for it
    record NewObject(ObjectId id, int type, byte[] content) {}

    /** Keeps an object and answers its id. */
    ObjectId add(int type, byte[] content) {
        ObjectId id = formatter.idFor(type, content);
        objects.putIfAbsent(id, new NewObject(id, type, content));
        return id;
    }

    /** What was added, in that order, each object once. */
    Collection<NewObject> all() {
        return objects.values();
    }
}
