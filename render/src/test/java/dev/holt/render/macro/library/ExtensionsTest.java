package dev.holt.render.macro.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroProvider;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionsTest {
    private final TestWiki test = TestWiki.bare();
    private @TempDir Path folder;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void macroOfAnExtension_isCalledByName() throws IOException {
        MacroLibrary library = with(Good.class);

        assertThat(text(library, "Hello")).isEqualTo("Hello from Good");
        assertThat(text(library, "hello")).isEqualTo("Hello from Good");
        assertThat(library.names()).contains("Hello", "Children");
        assertThat(library.version("Hello")).isEqualTo(Good.class.getName() + ":good 1");
        assertThat(library.problems()).isEmpty();
    }

    @Test
    void brokenExtensions_areReportedAndTheOthersStay() throws IOException {
        MacroLibrary library =
                with(
                        ThrowsWhenMade.class,
                        ThrowsWhenAsked.class,
                        GivesNull.class,
                        LacksAClass.class,
                        Good.class);

        assertThat(text(library, "Hello")).isEqualTo("Hello from Good");
        assertThat(library.problems())
                .hasSize(4)
                .anyMatch(p -> p.contains("ThrowsWhenMade") && p.contains("no luck"))
                .anyMatch(p -> p.contains("ThrowsWhenAsked") && p.contains("not today"))
                .anyMatch(p -> p.contains("GivesNull"))
                .anyMatch(p -> p.contains("LacksAClass") && p.contains("com/example/Gone"));
    }

    @Test
    void namesThatAreTakenOrOdd_areLeftOut() throws IOException {
        MacroLibrary library = with(Good.class, TakesNames.class);

        assertThat(text(library, "Hello")).isEqualTo("Hello from Good");
        assertThat(text(library, "Fine")).isEqualTo("fine");
        assertThat(text(library, "PageCount")).isEqualTo("0");
        assertThat(library.problems())
                .containsExactlyInAnyOrder(
                        leftOut("HELLO", "there is another macro of this name"),
                        leftOut("PAGECOUNT", "there is another macro of this name"),
                        leftOut("Include", "there is another macro of this name"),
                        leftOut(
                                "no name",
                                "names are letters and digits and start with a capital"));
    }

    @Test
    void classThatIsMissingOrNoProvider_isReported() throws IOException {
        MacroLibrary library = withLines("com.example.Gone", "dev.holt.wiki.PageName");

        assertThat(text(library, "Gone"))
                .contains("there is no macro of this name (An extension with macros cannot be used")
                .contains("mend or remove it and restart Holt");
        assertThat(library.problems()).hasSize(2);
    }

    @Test
    void ownMacros_areFoundWithoutLookingForExtensions() throws IOException {
        Path services = serviceFile(List.of("com.example.Gone"));
        MacroLibrary library = of(services);

        assertThat(library.find("Children")).isPresent();
        assertThat(library.version("Children")).isNotEmpty();
        Files.delete(services);

        assertThat(library.problems()).isEmpty();
    }

    @Test
    void unknownMacro_isAnErrorWithNearNames() throws IOException {
        MacroLibrary library = with(Good.class);

        assertThat(text(library, "Childrn(2)"))
                .isEqualTo("[Childrn(2): there is no macro of this name; did you mean Children?]");
        assertThat(text(library, "Helo"))
                .isEqualTo("[Helo(): there is no macro of this name; did you mean Hello?]");
    }

    @Test
    void failingMacro_isAnErrorInItsPlace() throws IOException {
        MacroLibrary library = with(Fails.class);

        assertThat(text(library, "Fail")).startsWith("[Fail(): it failed by a mistake");
        assertThat(text(library, "FailHard")).startsWith("[FailHard(): it failed by a mistake");
    }

    @Test
    void macroThatIsSwitchedOff_saysSo() {
        MacroLibrary library =
                MacroLibrary.without(
                        Set.of("search"), MacroLimits.defaults(), getClass().getClassLoader());

        assertThat(text(library, "Search(x)"))
                .isEqualTo("[Search(x): this macro is switched off on this server]");
        assertThat(library.names()).doesNotContain("Search");
    }

    @Test
    void anotherExtension_isAnotherVersionOfWhatIsMissing() throws IOException {
        String before = with().version("Nothing");

        assertThat(with(Good.class).version("Nothing")).isNotEqualTo(before);
    }

    private String text(MacroLibrary library, String call) {
        return new MacroCalls(library).text(test.head(), call);
    }

    private static String leftOut(String name, String reason) {
        return "The macro '%s' of %s is left out: %s"
                .formatted(name, TakesNames.class.getName(), reason);
    }

    private MacroLibrary with(Class<?>... providers) throws IOException {
        return withLines(Stream.of(providers).map(Class::getName).toArray(String[]::new));
    }

    private MacroLibrary withLines(String... lines) throws IOException {
        return of(serviceFile(List.of(lines)));
    }

    private Path serviceFile(List<String> lines) throws IOException {
        Path file = folder.resolve("META-INF/services").resolve(MacroProvider.class.getName());
        Files.createDirectories(file.getParent());
        return Files.writeString(file, lines.stream().collect(Collectors.joining("\n")));
    }

    @SuppressWarnings("resource") // the loader has no open files: it reads a folder
    private MacroLibrary of(Path services) throws MalformedURLException {
        assertThat(services).startsWith(folder);
        URL[] path = {folder.toUri().toURL()};
        return MacroLibrary.of(
                MacroLimits.defaults(), new URLClassLoader(path, getClass().getClassLoader()));
    }

    private static Macro macro(String name, Macro.Function function) {
        return new Macro(name, "", List.of(), "<<" + name + ">>", function);
    }

    private static Macro saying(String name, String text) {
        return macro(name, (arguments, context) -> new MacroOutput.Text(text));
    }

    /** An extension as it should be. */
    public static final class Good implements MacroProvider {
        @Override
        public String id() {
            return "good 1";
        }

        @Override
        public List<Macro> macros() {
            return List.of(saying("Hello", "Hello from Good"));
        }
    }

    /** Fails before it gives anything. */
    public static final class ThrowsWhenMade implements MacroProvider {
        public ThrowsWhenMade() {
            throw new IllegalStateException("no luck");
        }

        @Override
        public String id() {
            return "";
        }

        @Override
        public List<Macro> macros() {
            return List.of();
        }
    }

    /** Fails when it is asked for its macros. */
    public static final class ThrowsWhenAsked implements MacroProvider {
        @Override
        public String id() {
            return "";
        }

        @Override
        public List<Macro> macros() {
            throw new IllegalStateException("not today");
        }
    }

    /** Breaks the contract. */
    public static final class GivesNull implements MacroProvider {
        @Override
        public String id() {
            return "";
        }

        @Override
        @SuppressWarnings("NullAway") // what code without such checks may do
        public List<Macro> macros() {
            return null;
        }
    }

    /** Was built with a library that is not there. */
    public static final class LacksAClass implements MacroProvider {
        @Override
        public String id() {
            throw new NoClassDefFoundError("com/example/Gone");
        }

        @Override
        public List<Macro> macros() {
            return List.of();
        }
    }

    /** Wants names that it can't have. */
    public static final class TakesNames implements MacroProvider {
        @Override
        public String id() {
            return "";
        }

        @Override
        public List<Macro> macros() {
            return List.of(
                    saying("HELLO", "stolen"),
                    saying("PAGECOUNT", "stolen"),
                    saying("Include", "stolen"),
                    saying("no name", "stolen"),
                    saying("Fine", "fine"));
        }
    }

    /** Its macros fail. */
    public static final class Fails implements MacroProvider {
        @Override
        public String id() {
            return "";
        }

        @Override
        public List<Macro> macros() {
            return List.of(
                    macro(
                            "Fail",
                            (arguments, context) -> {
                                throw new IllegalStateException("a bug");
                            }),
                    macro(
                            "FailHard",
                            (arguments, context) -> {
                                throw new NoSuchMethodError("of another version");
                            }));
        }
    }
}
