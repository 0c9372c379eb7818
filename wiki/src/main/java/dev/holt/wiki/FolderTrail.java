package dev.holt.wiki;

import dev.holt.wiki.Pack.Stored;
import dev.holt.wiki.Packs.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * One name, looked up in many versions of one folder.
 *
 * <p>Design note: unpacking every version of a folder of thousands of pages, only to find the same
 * entry in it again, is what makes the history of one page slow. A pack file stores most versions
 * as a {@link PackDelta} of another one. Where the delta copies the {@link FolderSpot} of the name
 * in one piece, the name leads to the same in both versions, and a few bytes have been read instead
 * of the folder. All other versions are unpacked and searched.
 */
final class FolderTrail {
    /** Folders of fewer bytes are always unpacked. */
    private static final int WORTH_IT = 4_096;

    private static final int SPOTS_KEPT = 4_096;
    private static final int LONGEST_CHAIN = 64;

    private final ObjectReader objects;
    private final Packs packs;
    private final byte[] name;
    private final boolean folder;
    private final Map<Place, FolderSpot> spots =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, FolderSpot> eldest) {
                    return size() > SPOTS_KEPT;
                }
            };
    private boolean large;
    private @Nullable Place last;

    /**
     * @param name the name in the folder, in UTF-8
     * @param folder whether it has to be a folder's name; it is a regular file's otherwise
     */
    FolderTrail(ObjectReader objects, Packs packs, byte[] name, boolean folder) {
        this.objects = objects;
        this.packs = packs;
        this.name = name;
        this.folder = folder;
    }

    /** What the name leads to in a version of the folder; the zero id when it leads nowhere. */
    ObjectId child(ObjectId tree) throws IOException {
        Optional<Place> place = large ? packs.find(tree) : Optional.empty();
        FolderSpot spot = place.isPresent() ? tracked(place.get()) : null;
        if (spot == null) {
            byte[] raw = objects.open(tree, Constants.OBJ_TREE).getCachedBytes();
            spot = search(raw, tree);
            large = raw.length >= WORTH_IT;
            place = large ? packs.find(tree) : Optional.empty();
        }
        if (place.isPresent() && spot.isProof()) {
            spots.put(place.get(), spot);
            last = place.get();
        }
        return spot.child();
    }

    private FolderSpot search(byte[] raw, ObjectId tree) throws CorruptObjectException {
        try {
            return FolderSpot.search(raw, name, folder);
        } catch (IndexOutOfBoundsException e) {
            throw new CorruptObjectException("the tree " + tree.name() + " ends amid an entry", e);
        }
    }

    private @Nullable FolderSpot tracked(Place place) {
        try {
            FolderSpot known = spots.get(place);
            known = known != null ? known : fromBase(place);
            return known != null ? known : fromLast(place);
        } catch (DataFormatException | IndexOutOfBoundsException e) {
            // Not as expected: JGit reads the version whole, and says so if it is damaged.
            return null;
        }
    }

    /** Goes down to a version that is known, and back up through the deltas. */
    private @Nullable FolderSpot fromBase(Place place) throws DataFormatException {
        Pack pack = place.pack();
        List<Stored> chain = new ArrayList<>();
        for (Stored at = pack.stored(place.offset());
                !at.isWhole() && chain.size() < LONGEST_CHAIN;
                at = pack.stored(at.base())) {
            chain.add(at);
            FolderSpot spot = spots.get(new Place(pack, at.base()));
            if (spot != null) {
                return up(spot, chain, pack);
            }
        }
        return null;
    }

    private static @Nullable FolderSpot up(FolderSpot known, List<Stored> chain, Pack pack)
            throws DataFormatException {
        FolderSpot spot = known;
        for (Stored stored : chain.reversed()) {
            int start = pack.delta(stored).forward(spot.start(), spot.end());
            if (start < 0) {
                return null;
            }
            spot = spot.at(start);
        }
        return spot;
    }

    /** Goes down from the version that was asked for last, in case it is made out of this one. */
    private @Nullable FolderSpot fromLast(Place place) throws DataFormatException {
        Place from = last;
        if (from == null || from.pack() != place.pack()) {
            return null;
        }
        FolderSpot spot = spots.get(from);
        Stored at = from.pack().stored(from.offset());
        for (int i = 0; i < LONGEST_CHAIN && spot != null && !at.isWhole(); i++) {
            int start = from.pack().delta(at).backward(spot.start(), spot.end());
            if (start < 0) {
                return null;
            }
            spot = spot.at(start);
            if (at.base() == place.offset()) {
                return spot;
            }
            at = from.pack().stored(at.base());
        }
        return null;
    }
}
