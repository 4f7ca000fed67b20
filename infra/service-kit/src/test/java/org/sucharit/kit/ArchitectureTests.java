package org.sucharit.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.autoconfigure.AutoConfiguration;

@AnalyzeClasses(packages = "org.sucharit.kit", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule the_chassis_knows_no_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sucharit.measures..", "org.sucharit.complaints..", "org.sucharit.reporting..");

    @ArchTest
    static final ArchRule the_write_side_does_not_know_the_read_side = noClasses()
            .that()
            .resideInAnyPackage("..store..", "..command..", "..files..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.mongodb..", "org.bson..", "org.apache.kafka..", "..kit.projection..", "..kit.kafka..");

    @ArchTest
    static final ArchRule access_is_never_decided_from_mongodb = noClasses()
            .that()
            .resideInAPackage("..kit.security..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "..kit.projection..");

    @ArchTest
    static final ArchRule events_and_web_do_not_share_a_json_library = noClasses()
            .that()
            .resideInAPackage("..kit.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule wiring_is_found_by_spring_only = classes()
            .that()
            .areAnnotatedWith(AutoConfiguration.class)
            .should()
            .haveSimpleNameEndingWith("AutoConfiguration");

    @ArchTest
    static final ArchRule nothing_is_called_impl_or_util = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .resideInAPackage("..util..");
}
