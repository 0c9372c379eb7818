package dev.holt.example.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.cache.CacheOptions;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.cache.RenderEngine;
import dev.holt.render.cache.RenderRequest;
import dev.holt.render.cache.RenderedPage;
import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.html.CompileOptions;
import dev.holt.render.html.MarkdownCompiler;
import dev.holt.render.macro.library.MacroLibrary;
import dev.holt.render.macro.library.MacroLimits;
import dev.holt.render.program.CompilerSource;
import dev.holt.render.program.Format;
import dev.holt.wiki.PageName;
import dev.holt.wiki.TestWiki;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TasksDoneTest {
    private final TestWiki test = TestWiki.bare();
    private final PageRenderer renderer = renderer();

    @BeforeEach
    void writePages() {
        test.write("Plan", "- [x] walls\n- [X] roof\n- [ ] door\n");
        test.write("Home", "# Home\n\nThe plan: <<TasksDone(Plan)>> done.\n");
    }

    @AfterEach
    void close() {
        renderer.close();
        test.close();
    }

    @Test
    void page_showsHowManyTasksAreDone() {
        assertThat(home().text()).contains("<p>The plan: 2 of 3 done.</p>");
    }

    @Test
    void changeOfTheOtherPage_countsAgain() {
        home();

        test.write("Plan", "- [x] walls\n");

        assertThat(home().text()).contains("The plan: 1 of 1 done.");
    }

    @Test
    void changeElsewhere_evaluatesNothing() {
        home();

        test.write("Elsewhere", "text\n");

        assertThat(home().evaluated()).isZero();
    }

    @Test
    void missingPage_isAnErrorInItsPlace() {
        test.write("Home", "# Home\n\n<<TasksDone(Gone)>>\n\nMore.\n");

        assertThat(home().text()).contains("no page is called 'Gone'").contains("<p>More.</p>");
    }

    private RenderedPage home() {
        Target target = new Target(new PageName("Home"), Format.HTML, new WikiAddresses());
        return renderer.render(RenderRequest.of(test.head(), target));
    }

    private PageRenderer renderer() {
        MarkdownCompiler compiler = new MarkdownCompiler(CompileOptions.DEFAULT);
        RenderEngine engine =
                new RenderEngine(
                        new CompilerSource(compiler.id(), () -> compiler),
                        MacroLibrary.of(MacroLimits.defaults(), getClass().getClassLoader()),
                        (snapshot, query) -> List.of(),
                        EvaluationLimits.defaults());
        return new PageRenderer(engine, CacheOptions.inMemory("example"), test.clock());
    }
}
