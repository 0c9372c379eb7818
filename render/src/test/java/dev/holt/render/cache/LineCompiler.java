package dev.holt.render.cache;

import dev.holt.render.program.Element;
import dev.holt.render.program.Format;
import dev.holt.render.program.Heading;
import dev.holt.render.program.PageCompiler;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.PageSource;
import dev.holt.render.program.Part;
import dev.holt.render.program.ProgramBuilder;
import dev.holt.render.program.UnknownPartException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles a language of lines in which everything that the cache cares about can be said and
 * nothing else: {@code # Heading}, {@code [[Page]]}, {@code ![[Page]]}, {@code
 * <<Include(Page#Section)>>} and {@code <<Macro(arguments)>>}.
 */
final class LineCompiler implements PageCompiler {
    private static final Pattern ELEMENT =
            Pattern.compile("(!?)\\[\\[([^\\]]*)\\]\\]|<<(\\w+)\\(([^>]*)\\)>>");
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");

    @Override
    public String id() {
        return "lines";
    }

    @Override
    public PageProgram compile(PageSource source, Format format, Part part) {
        List<String> lines = part(source.text().lines().toList(), part.section());
        int shift = shift(lines, part.underLevel());
        ProgramBuilder program = new ProgramBuilder();
        int level = part.underLevel();
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                level = Math.min(6, heading.group(1).length() + shift);
                String title = heading.group(2);
                program.heading(new Heading(level, title, anchor(title)));
                program.text("<h" + level + ">" + title + "</h" + level + ">\n");
            } else {
                line(program, line, level);
            }
        }
        return program.build();
    }

    private static void line(ProgramBuilder program, String line, int level) {
        Matcher matcher = ELEMENT.matcher(line);
        int end = 0;
        while (matcher.find()) {
            program.text(line.substring(end, matcher.start()));
            program.element(
                    element(matcher, new Element.Place(matcher.end() == line.length(), level)));
            end = matcher.end();
        }
        program.text(line.substring(end)).text("\n");
    }

    private static Element element(Matcher matcher, Element.Place place) {
        if (matcher.group(3) != null) {
            String arguments = matcher.group(4);
            return matcher.group(3).equals("Include")
                    ? new Element.Include(path(arguments), anchorOf(arguments), place)
                    : new Element.MacroCall(matcher.group(3), arguments, place);
        }
        String target = matcher.group(2);
        return matcher.group(1).isEmpty()
                ? new Element.Link(
                        Element.Syntax.WIKI,
                        path(target),
                        anchorOf(target),
                        Optional.empty(),
                        new ProgramBuilder().text(target).segments())
                : new Element.Embed(
                        Element.Syntax.WIKI,
                        path(target),
                        anchorOf(target),
                        Optional.empty(),
                        target,
                        place);
    }

    private static String path(String target) {
        return target.split("#", 2)[0];
    }

    private static Optional<String> anchorOf(String target) {
        int sign = target.indexOf('#');
        return sign < 0 ? Optional.empty() : Optional.of(target.substring(sign + 1));
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static List<String> part(List<String> lines, Optional<String> section) {
        if (section.isEmpty()) {
            return lines;
        }
        List<String> part = new ArrayList<>();
        int level = 0;
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            boolean isHeading = heading.matches();
            if (level > 0 && isHeading && heading.group(1).length() <= level) {
                return part;
            }
            if (level == 0 && isHeading && heading.group(2).equalsIgnoreCase(section.get())) {
                level = heading.group(1).length();
            }
            if (level > 0) {
                part.add(line);
            }
        }
        if (level == 0) {
            throw new UnknownPartException("there is no section '" + section.get() + "'");
        }
        return part;
    }

    private static int shift(List<String> lines, int underLevel) {
        int highest =
                lines.stream()
                        .map(HEADING::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(matcher -> matcher.group(1).length())
                        .min()
                        .orElse(1);
        return underLevel == 0 ? 0 : Math.max(0, underLevel + 1 - highest);
    }
}
