package dev.liveview.netty;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may use which. */
class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.liveview.netty");

    @Test
    void theServerUsesHttpAndHttpUsesWebSocketAndNothingPointsBack() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("server")
                .definedBy("dev.liveview.netty")
                .layer("http")
                .definedBy("dev.liveview.netty.http")
                .layer("websocket")
                .definedBy("dev.liveview.netty.websocket")
                .whereLayer("server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("websocket")
                .mayOnlyBeAccessedByLayers("server", "http")
                .check(classes);
    }

    @Test
    void ofTheCoreOnlyWhatAnySecondTransportHasIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.liveview.assign",
                        "dev.liveview.async",
                        "dev.liveview.channel",
                        "dev.liveview.compiler..",
                        "dev.liveview.diff",
                        "dev.liveview.host",
                        "dev.liveview.json",
                        "dev.liveview.mailbox",
                        "dev.liveview.page",
                        "dev.liveview.template",
                        "dev.liveview.token",
                        "dev.liveview.wire")
                .check(classes);
    }
}
