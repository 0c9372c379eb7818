package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroOutput;
import dev.holt.wiki.AttachmentEntry;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.List;

/** {@code <<Attachments(…)>>}: the files of a page. */
final class Attachments {
    private Attachments() {}

    static Macro macro(MacroLimits limits) {
        return new Macro(
                "Attachments",
                "Links to the attachments of a page.",
                List.of(PageArgument.parameter(), Entries.limit(limits)),
                "<<Attachments(Guide/Install)>>",
                (arguments, context) -> {
                    int limit = Entries.limit(arguments, limits);
                    PageName page = PageArgument.of(arguments, context);
                    List<MacroOutput> files =
                            context.attachments(page.value()).stream()
                                    .map(AttachmentEntry::name)
                                    .filter(file -> file.folder().equals(page.value()))
                                    .map(Attachments::link)
                                    .toList();
                    return Entries.of(files, limit, context).output(Label.NO_ATTACHMENTS, context);
                });
    }

    private static MacroOutput link(AttachmentName file) {
        return new MacroOutput.AttachmentLink(file, file.leaf());
    }
}
