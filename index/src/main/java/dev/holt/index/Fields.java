package dev.holt.index;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.NumericUtils;

/**
 * The fields of the index's documents, and the forms in which exact terms are kept in them.
 *
 * <p>A page is one document of kind {@link #SECTION_KIND} per section with text of its own; all
 * carry the page's name in {@link #PAGE}. The first is of kind {@link #PAGE_KIND} too, and carries
 * what is said of the page as a whole.
 */
final class Fields {
    /** Changes whenever documents are made differently: an index of another schema is rebuilt. */
    static final String SCHEMA = "3";

    static final String KIND = "kind";
    static final String PAGE_KIND = "page";
    static final String SECTION_KIND = "section";

    /** The page's name: an exact term, a sort key, and stored. */
    static final String PAGE = "page";

    /** A section's place on its page, counted from 0. */
    static final String ORDINAL = "ordinal";

    static final String TITLE = "title";
    static final String HEADING = "heading";
    static final String NAME = "name";
    static final String BODY = "body";

    /** What the page is called, as {@link #called} writes it; on the page's first section only. */
    static final String CALLED = "called";

    /** What a section is called, as {@link #called} writes it; not that of a page's title. */
    static final String CALLED_SECTION = "called_section";

    /** A section's own heading, stored where it has {@link #CALLED_SECTION}. */
    static final String OWN_HEADING = "own_heading";

    /** Tags and the tags above them, as {@link #tag} writes them; on each of a page's sections. */
    static final String TAG = "tag";

    /** What the section's text is known by among vectors, as {@link SectionText} makes it. */
    static final String TEXT_DIGEST = "text_digest";

    static final String ADDRESS = "address";
    static final String FIRST_LINE = "first_line";
    static final String LAST_LINE = "last_line";

    /** The page's name, on the page's first document only. */
    static final String PAGE_DOCUMENT = "page_document";

    /** Properties of the page, as {@link #property} writes them; on each of its sections. */
    static final String PROPERTY = "property";

    /** Properties that are numbers, as {@link #ordered} writes them. */
    static final String PROPERTY_NUMBER = "property_number";

    /** Properties that are dates, as {@link #ordered} writes them, in milliseconds since 1970. */
    static final String PROPERTY_DATE = "property_date";

    /** The last part of each target that the page links to, as {@link #linkLeaf} writes it. */
    static final String LINK_LEAF = "link_leaf";

    static final String SUMMARY = "summary";
    static final String LINKS = "links";
    static final String EXTERNAL_LINKS = "external_links";
    static final String ANCHORS = "anchors";

    /** The leaf of targets such as {@code ..}, which may lead to any page. */
    static final String DOTS = "..";

    /** Exact terms are cut to this many UTF-16 units, far below Lucene's limit of 32,766 bytes. */
    private static final int MAX_TERM_CHARS = 512;

    /** Those of properties are on every section of a page, so they are shorter. */
    private static final int MAX_PROPERTY_CHARS = 200;

    private static final int MAX_NAME_BYTES = 32_766;
    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final String PAGE_SUFFIX = ".md";

    private Fields() {}

    /** Whether a page's name fits into a term; longer paths exist only by malice. */
    static boolean indexable(String pageName) {
        return pageName.length() <= MAX_NAME_BYTES / 3
                || pageName.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES;
    }

    /** A name or title as people may type it: words in lower case with single spaces. */
    static String called(String name) {
        String text = folded(withoutSuffix(name.strip()));
        String words = NOT_IN_WORDS.matcher(text).replaceAll(" ").strip();
        return cut(words.isEmpty() ? text : words);
    }

    static String tag(String tag) {
        String text = tag.strip();
        return cut(folded(text.startsWith("#") ? text.substring(1) : text));
    }

    /** A property's name, or {@code name=value}. */
    static String property(String property) {
        String text = folded(property);
        return text.length() <= MAX_PROPERTY_CHARS ? text : text.substring(0, MAX_PROPERTY_CHARS);
    }

    /** A property's name and a value so that the terms of one name sort by value. */
    static BytesRef ordered(String property, long value) {
        BytesRefBuilder term = new BytesRefBuilder();
        term.copyChars(property(property));
        term.append((byte) 0);
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(value, bytes, 0);
        term.append(bytes, 0, bytes.length);
        return term.toBytesRef();
    }

    /** A number's place in the order of all numbers. */
    static long order(double number) {
        return NumericUtils.doubleToSortableLong(number);
    }

    /**
     * The last component of a link's target or of a page's name; {@link #DOTS} where that is one
     * that only other components give a meaning.
     */
    static String linkLeaf(String target) {
        String path = target;
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String leaf = path.substring(path.lastIndexOf('/') + 1);
        if (leaf.equals(".") || leaf.equals("..")) {
            return DOTS;
        }
        while (!withoutSuffix(leaf).equals(leaf)) {
            leaf = withoutSuffix(leaf);
        }
        return cut(folded(leaf).strip());
    }

    private static String withoutSuffix(String name) {
        int end = name.length() - PAGE_SUFFIX.length();
        return name.regionMatches(true, end, PAGE_SUFFIX, 0, PAGE_SUFFIX.length())
                ? name.substring(0, end)
                : name;
    }

    private static String folded(String text) {
        return SearchAnalyzer.normalized(text).toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        return text.length() <= MAX_TERM_CHARS ? text : text.substring(0, MAX_TERM_CHARS);
    }
}
