package org.sucharit.kit.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.kit.projection.NeverReplayed;

/**
 * How every service with an event store is built, whatever it is about. To be used by {@code ArchTests.in}; no service
 * has another's classes on its path, so that the names of all stand here.
 */
public final class ServiceRules {

    private ServiceRules() {}

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("org.sucharit.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aggregates_are_package_private =
            classes().that().areAnnotatedWith(Aggregate.class).should().notBePublic();

    @ArchTest
    static final ArchRule aggregates_know_only_java_axon_and_the_kernel = classes()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.sucharit.measures..",
                    "org.sucharit.complaints..",
                    "org.sucharit.reporting..",
                    "org.sucharit.kernel..",
                    "java..",
                    "org.axonframework..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule aggregates_ask_neither_clock_nor_chance = noClasses()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule events_are_records =
            classes().that(areEvents()).and().areNotInterfaces().should().beRecords();

    private static DescribedPredicate<JavaClass> areEvents() {
        return assignableTo(DescribedPredicate.describe(
                "a service's events",
                (JavaClass type) -> type.isInterface()
                        && simpleNameEndingWith("Event").test(type)
                        && type.getPackageName().matches("org\\.sucharit\\.(measures|complaints|reporting)\\..*")));
    }

    @ArchTest
    static final ArchRule nothing_is_called_impl_or_util = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .resideInAnyPackage("..util..", "..impl..", "..dto..", "..config..");

    @ArchTest
    static final ArchRule event_handlers_live_in_named_groups = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(ProcessingGroup.class);

    @ArchTest
    static final ArchRule what_is_published_is_never_replayed = classes()
            .that()
            .areAnnotatedWith(ProcessingGroup.class)
            .and(resideInAPackage("..publishing.."))
            .should()
            .beAnnotatedWith(NeverReplayed.class);

    @ArchTest
    static final ArchRule what_is_reset_is_a_projection = methods()
            .that()
            .areAnnotatedWith(ResetHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Projection");

    @ArchTest
    static final ArchRule only_those_who_publish_and_listen_touch_kafka = noClasses()
            .that()
            .resideOutsideOfPackages("..publishing..", "..listening..", "..eventstream..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.sucharit.kit.kafka..");
}
