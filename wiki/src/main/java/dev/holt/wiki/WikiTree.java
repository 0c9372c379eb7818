package dev.holt.wiki;

import org.eclipse.jgit.lib.ObjectId;

/**
 * Everything that is found below one root tree, made when it is first asked for. Snapshots with
 * equal trees share one.
 */
final class WikiTree {
    private final ObjectId root;
    private final PathLookup lookup;
    private final PageNames names;
    private final Lazy<Listing> listing;

    WikiTree(ObjectStore store, ObjectId root) {
        this.root = root;
        this.lookup = new PathLookup(store, root);
        this.names = new TreeNames(lookup);
        this.listing = new Lazy<>(() -> Listing.of(store, root));
    }

    ObjectId root() {
        return root;
    }

    PathLookup lookup() {
        return lookup;
    }

    PageNames names() {
        return names;
    }

    Listing listing() {
        return listing.get();
    }
}
