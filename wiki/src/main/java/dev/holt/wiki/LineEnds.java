package dev.holt.wiki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;

/** The line ends of work files, which git may keep different from those in commits. */
final class LineEnds {
    private static final Set<String> OFF = Set.of("false", "no", "off", "0");

    private final PathAttributes attributes;
    private final boolean autoCrlf;

    LineEnds(Repository repository, PathAttributes attributes) {
        String setting = repository.getConfig().getString("core", null, "autocrlf");
        this.autoCrlf = setting != null && !OFF.contains(setting.toLowerCase(Locale.ROOT));
        this.attributes = attributes;
    }

    /** Whether git turns the CRLF of the work file at this path into LF. */
    boolean areConverted(String path) throws IOException {
        return attributes.normalisesLineEnds(path, autoCrlf);
    }

    /** The text with every CRLF as LF. */
    static byte[] toLf(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            boolean beforeLf = i + 1 < text.length && text[i + 1] == '\n';
            if (text[i] != '\r' || !beforeLf) {
                out.write(text[i]);
            }
        }
        return out.toByteArray();
    }

    /** The text with every LF as CRLF. */
    static byte[] toCrLf(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + text.length / 32);
        for (int i = 0; i < text.length; i++) {
            boolean afterCr = i > 0 && text[i - 1] == '\r';
            if (text[i] == '\n' && !afterCr) {
                out.write('\r');
            }
            out.write(text[i]);
        }
        return out.toByteArray();
    }
}
