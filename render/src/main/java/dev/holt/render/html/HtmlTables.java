package dev.holt.render.html;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes tables as HTML, every row as wide as the first. */
final class HtmlTables {
    /**
     * The most cells of a page that are made because their rows are too short: a wide table of
     * short rows would be far larger than its Markdown.
     */
    static final int MAX_ADDED_CELLS = 10_000;

    private final HtmlOutput out;
    private final HtmlInlines inlines;
    private int added;

    HtmlTables(HtmlOutput out, HtmlInlines inlines) {
        this.out = out;
        this.inlines = inlines;
    }

    void write(TableBlock table) {
        out.line();
        out.html("<table>\n");
        int width = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                width = cells(part.getFirstChild());
                part(part, "thead", width);
            } else if (part instanceof TableBody && part.hasChildren()) {
                part(part, "tbody", width);
            }
        }
        out.html("</table>\n");
    }

    private static int cells(@Nullable Node row) {
        int count = 0;
        Node cell = row == null ? null : row.getFirstChild();
        for (; cell != null; cell = cell.getNext()) {
            count += cell instanceof TableCell ? 1 : 0;
        }
        return count;
    }

    private void part(Node part, String tag, int width) {
        out.html("<" + tag + ">\n");
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                row(row, width);
            }
        }
        out.html("</" + tag + ">\n");
    }

    private void row(Node row, int width) {
        out.html("<tr>\n");
        int written = 0;
        Node node = row.getFirstChild();
        for (; node != null && written < width; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                cell(cell);
                written++;
            }
        }
        for (; written < width && added < MAX_ADDED_CELLS; written++, added++) {
            out.html("<td></td>\n");
        }
        out.html("</tr>\n");
    }

    private void cell(TableCell cell) {
        String tag = cell.isHeader() ? "th" : "td";
        String align =
                cell.getAlignment() == null
                        ? ""
                        : " align=\"" + cell.getAlignment().name().toLowerCase(Locale.ROOT) + "\"";
        out.html("<" + tag + align + ">");
        inlines.children(cell);
        out.html("</" + tag + ">\n");
    }
}
