package dev.holt.render.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgramCodecTest {
    private final Random random = new Random(7);

    private static byte[] written(PageProgram program) {
        BinaryWriter out = new BinaryWriter();
        ProgramCodec.write(out, program);
        return out.toBytes();
    }

    private static PageProgram read(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        PageProgram program = ProgramCodec.read(in);
        in.end();
        return program;
    }

    @Test
    void anyProgram_isReadAsItWasWritten() {
        for (int i = 0; i < 500; i++) {
            PageProgram program = program();

            PageProgram read = read(written(program));

            assertThat(shown(read.segments())).isEqualTo(shown(program.segments()));
            assertThat(read.headings()).isEqualTo(program.headings());
            assertThat(read.elements()).hasSameSizeAs(program.elements());
        }
    }

    @Test
    void cutBytes_areDamaged() {
        byte[] bytes = written(program());

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(DamagedProgramException.class);
        }
    }

    @Test
    void changedBytes_areAnotherProgramOrDamaged() {
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = written(program());
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try {
                assertThat(read(bytes).segments()).isNotNull();
            } catch (DamagedProgramException e) {
                assertThat(e).hasMessageMatching("(?s).+");
            }
        }
    }

    @Test
    void numbers_areReadAsTheyWereWritten() {
        for (long number : new long[] {0, 1, 127, 128, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            byte[] bytes = new BinaryWriter().number(number).toBytes();
            assertThat(new BinaryReader(bytes).number()).isEqualTo(number);
        }
    }

    private PageProgram program() {
        ProgramBuilder program = new ProgramBuilder();
        program.text("start");
        for (int i = random.nextInt(8); i > 0; i--) {
            program.segments(segments(0))
                    .heading(new Heading(1 + random.nextInt(6), text(), text()));
        }
        return program.build();
    }

    private List<Segment> segments(int nesting) {
        ProgramBuilder segments = new ProgramBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            segments.text(text()).element(element(nesting));
        }
        return segments.segments();
    }

    private Element element(int nesting) {
        Element.Syntax syntax =
                random.nextBoolean() ? Element.Syntax.WIKI : Element.Syntax.MARKDOWN;
        Element.Place place = new Element.Place(random.nextBoolean(), random.nextInt(7));
        return switch (random.nextInt(4)) {
            case 0 -> {
                List<Segment> label = nesting > 2 ? List.of() : segments(nesting + 1);
                yield new Element.Link(syntax, text(), maybe(), maybe(), label);
            }
            case 1 -> new Element.Embed(syntax, text(), maybe(), maybe(), text(), place);
            case 2 -> new Element.Include(text(), maybe(), place);
            default -> new Element.MacroCall(text(), text(), place);
        };
    }

    private Optional<String> maybe() {
        return random.nextBoolean() ? Optional.of(text()) : Optional.empty();
    }

    private String text() {
        return List.of("", "a", "Größe", "x".repeat(200), "\u0000", "😀").get(random.nextInt(6));
    }

    /** Segments as texts, because arrays are equal to themselves only. */
    private static List<String> shown(List<Segment> segments) {
        List<String> shown = new ArrayList<>();
        for (Segment segment : segments) {
            shown.add(
                    switch (segment) {
                        case Segment.Static(byte[] utf8) ->
                                new String(utf8, StandardCharsets.UTF_8);
                        case Segment.Dynamic(Element.Link link) ->
                                link.target()
                                        + link.syntax()
                                        + link.anchor()
                                        + link.title()
                                        + shown(link.label());
                        case Segment.Dynamic(Element other) -> other.toString();
                    });
        }
        return shown;
    }
}
