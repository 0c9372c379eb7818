package dev.holt.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.program.Element;
import dev.holt.render.program.Format;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.Segment;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seeded nasty documents: each compiles, to output bounded by its length, that nests. */
class HostileDocumentsTest {
    /** How much fewer documents there are than in a long run. */
    private static final int STRIDE = Integer.getInteger("holt.fuzz.stride", 4);

    /** Bytes of output for each character of input, and for any page. */
    private static final int GROWTH = 64;

    private static final int CONSTANT = 120_000;

    /** Not a measure: it only turns a text that would take for ever into a failure. */
    private static final Duration FOR_EVER = Duration.ofSeconds(60);

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    @ParameterizedTest
    @CsvSource({"1, 33000, 30", "2, 33000, 30", "3, 33000, 30", "4, 1000, 600", "5, 40, 20000"})
    void nastyDocument_compilesBounded(long seed, int rounds, int size) throws Exception {
        NastyDocuments documents = new NastyDocuments(new Random(seed), size);
        for (int round = 0; round < rounds / STRIDE; round++) {
            String text = documents.next();
            Format format =
                    round % 8 == 0 ? Format.TEXT : round % 8 == 1 ? Format.EXPANDED : Format.HTML;
            check(text, format);
        }
    }

    @Test
    void repeatedConstruct_compilesBounded() throws Exception {
        for (String piece : NastyDocuments.PIECES) {
            check(piece.repeat(10_000 / piece.length()), Format.HTML);
            check((piece + "\n").repeat(3_000 / piece.length()), Format.HTML);
            check((piece + "\n\n").repeat(2_000 / piece.length()), Format.HTML);
            check((piece + "x ").repeat(300), Format.HTML);
        }
    }

    @Test
    void deepNestingOverLines_compilesBounded() throws Exception {
        for (String opener :
                List.of("::: info", ">! a", ">| # a", "{{Box", "[^a]: b", "- a", "> a")) {
            StringBuilder deep = new StringBuilder();
            for (int i = 0; i < 1_000; i++) {
                deep.append(" ".repeat(Math.min(i, 300) * 2 % 7)).append(opener).append('\n');
            }
            check(deep.toString(), Format.HTML);
            check(deep + "}}\n".repeat(1_000), Format.TEXT);
        }
    }

    @Test
    void deepNestingOnALine_compilesBounded() throws Exception {
        for (String[] pair :
                new String[][] {
                    {"*a _b ", "c_ d* "},
                    {"**a ~~b ", "c~~ d** "},
                    {"==a *b ", "c* d== "},
                    {"![a ", "](b) "},
                    {"[a ![b ", "](c)](d) "},
                    {"[", "]"},
                    {"<b>a<i>", "</i></b>"},
                    {"*<b>a_<i>", "</i>b_</b>c*"}
                }) {
            String deep = pair[0].repeat(490) + pair[1].repeat(490);
            check(deep, Format.HTML);
            check("> ".repeat(100) + deep, Format.HTML);
            check(deep, Format.TEXT);
        }
    }

    private void check(String text, Format format) throws Exception {
        PageProgram program = within(text, () -> Programs.compile(text, format));
        assertThat(size(program.segments()))
                .as(shortened(text))
                .isLessThan(GROWTH * text.length() + CONSTANT);
        if (format == Format.HTML) {
            assertThat(Nesting.problem(Programs.tagsOnly(program.segments())))
                    .as(shortened(text))
                    .isEmpty();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 2_000 ? text : text.substring(0, 2_000) + "… of " + text.length();
    }

    private <T> T within(String text, Callable<T> task) throws Exception {
        Future<T> result = thread.submit(task);
        try {
            return result.get(FOR_EVER.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Takes for ever: " + shortened(text), e);
        } catch (ExecutionException e) {
            throw new AssertionError("Fails: " + shortened(text), e);
        }
    }

    private static int size(List<Segment> segments) {
        int size = 0;
        for (Segment segment : segments) {
            size +=
                    switch (segment) {
                        case Segment.Static(byte[] utf8) -> utf8.length;
                        case Segment.Dynamic(Element.Link link) ->
                                link.target().length() + size(link.label());
                        case Segment.Dynamic(Element element) -> element.toString().length();
                    };
        }
        return size;
    }
}
