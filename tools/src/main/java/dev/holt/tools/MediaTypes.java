package dev.holt.tools;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of file an attachment is, going by its extension. */
final class MediaTypes {
    /** What a file is taken for when nothing is known about it. */
    static final String UNKNOWN = "application/octet-stream";

    static final String TEXT = "text/plain";

    private static final Map<String, String> BY_EXTENSION =
            Map.ofEntries(
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("bmp", "image/bmp"),
                    Map.entry("tiff", "image/tiff"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("wav", "audio/wav"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("m4a", "audio/mp4"),
                    Map.entry("flac", "audio/flac"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("zip", "application/zip"),
                    Map.entry("gz", "application/gzip"),
                    Map.entry(
                            "docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                    Map.entry(
                            "xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                    Map.entry(
                            "pptx",
                            "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
                    Map.entry("json", "application/json"),
                    Map.entry("yaml", "application/yaml"),
                    Map.entry("yml", "application/yaml"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("csv", "text/csv"),
                    Map.entry("html", "text/html"),
                    Map.entry("css", "text/css"),
                    Map.entry("js", "text/javascript"),
                    Map.entry("txt", TEXT));

    private MediaTypes() {}

    /** The media type of a file by its name; none where the extension is not known. */
    static Optional<String> of(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
        return Optional.ofNullable(BY_EXTENSION.get(extension.toLowerCase(Locale.ROOT)));
    }

    /** Whether models are shown files of this type as pictures. */
    static boolean isPicture(String type) {
        return type.startsWith("image/") && !type.equals("image/svg+xml");
    }

    static boolean isSound(String type) {
        return type.startsWith("audio/");
    }
}
