package dev.holt.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the house and the directions in which they may know each other. */
class ArchitectureTest {
    private static final JavaClasses HOLT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    // The rooms' test helpers come as jars once they are packaged.
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("dev.holt");

    @Test
    void rooms_knowEachOtherOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("wiki")
                .definedBy("dev.holt.wiki..")
                .layer("render")
                .definedBy("dev.holt.render..")
                .layer("index")
                .definedBy("dev.holt.index..")
                .layer("protocol")
                .definedBy("dev.holt.protocol..")
                .layer("tools")
                .definedBy("dev.holt.tools..")
                .layer("transport-stdio")
                .definedBy("dev.holt.transport.stdio..")
                .layer("transport-http")
                .definedBy("dev.holt.transport.http..")
                .layer("mcp-server")
                .definedBy("dev.holt.server..")
                .whereLayer("wiki")
                .mayNotAccessAnyLayer()
                .whereLayer("render")
                .mayOnlyAccessLayers("wiki")
                .whereLayer("index")
                .mayOnlyAccessLayers("render", "wiki")
                .whereLayer("protocol")
                .mayNotAccessAnyLayer()
                .whereLayer("tools")
                .mayOnlyAccessLayers("protocol", "index", "render", "wiki")
                .whereLayer("transport-stdio")
                .mayOnlyAccessLayers("protocol")
                .whereLayer("mcp-server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("transport-http")
                .mayOnlyAccessLayers("protocol")
                .check(HOLT);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("dev.holt.(**)").should().beFreeOfCycles().check(HOLT);
    }

    @Test
    void eachLibrary_isKnownToItsRoomsOnly() {
        onlyIn("org.eclipse.jgit..", "dev.holt.wiki..");
        onlyIn("org.apache.lucene..", "dev.holt.index..");
        onlyIn("com.vladsch.flexmark..", "dev.holt.render..");
        onlyIn("org.snakeyaml..", "dev.holt.render..");
        onlyIn("org.jsoup..", "dev.holt.render.html..");
        onlyIn("org.eclipse.jetty..", "dev.holt.transport.http..");
        onlyIn("tools.jackson..", "dev.holt.protocol..");
        onlyIn("picocli..", "dev.holt.server..");
        onlyIn("io.prometheus..", "dev.holt.server.metrics..");
    }

    /** Nothing leaves the machine but what is sent to the endpoint that a user has named. */
    @Test
    void httpClient_isKnownToEmbeddingsAndTrainingOnly() {
        onlyIn("java.net.http..", "dev.holt.server.embedding..", "dev.holt.server.start..");
    }

    /** The MCP SDK is a judge in tests; it takes several times as long to a first answer. */
    @Test
    void officialSdk_isKnownToTestsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.modelcontextprotocol..", "reactor..")
                .check(HOLT);
    }

    /** The era of sessions is a package that can be deleted. */
    @Test
    void sessions_areKnownToTransportsOnly() {
        onlyIn("dev.holt.protocol.legacy..", "dev.holt.protocol.legacy..", "dev.holt.transport..");
    }

    @Test
    void operations_knowNoProtocol() {
        noClasses()
                .that()
                .resideInAPackage("dev.holt.tools.operation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.holt.protocol..")
                .check(HOLT);
    }

    @Test
    void standardOutput_isTouchedByMainOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .accessField(System.class, "out")
                .check(HOLT);
    }

    private static void onlyIn(String library, String... rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HOLT);
    }
}
