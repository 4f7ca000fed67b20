package org.sucharit.measures;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.kernel.Refusal;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.agency.AgencyEvent;
import org.sucharit.measures.assessment.AssessmentEvent;
import org.sucharit.measures.assessment.ShortfallEvent;
import org.sucharit.measures.disclosure.DisclosureEvent;
import org.sucharit.measures.evidence.EvidenceEvent;
import org.sucharit.measures.importing.ImportEvent;
import org.sucharit.measures.linkcheck.LinkEvent;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.reminder.ReminderEvent;

@AnalyzeClasses(packages = "org.sucharit.measures", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    static final String[] WRITTEN = {
        "..agency..",
        "..evidence..",
        "..assessment..",
        "..measure..",
        "..disclosure..",
        "..loan..",
        "..linkcheck..",
        "..campaign..",
        "..survey.."
    };
    static final String[] READ_MODELS = {"..workplan..", "..followup.."};

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("org.sucharit.measures.(*)..").should().beFreeOfCycles();

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
    static final ArchRule events_are_records = classes()
            .that()
            .implement(MeasureEvent.class)
            .or()
            .implement(AgencyEvent.class)
            .or()
            .implement(AssessmentEvent.class)
            .or()
            .implement(ShortfallEvent.class)
            .or()
            .implement(DisclosureEvent.class)
            .or()
            .implement(EvidenceEvent.class)
            .or()
            .implement(LinkEvent.class)
            .or()
            .implement(ImportEvent.class)
            .or()
            .implement(ReminderEvent.class)
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule what_an_aggregate_refuses_is_called_rejected = classes()
            .that()
            .areAssignableTo(Refusal.class)
            .and()
            .resideInAnyPackage(WRITTEN)
            .should()
            .haveSimpleNameEndingWith("Rejected");

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
            .and()
            .resideInAPackage("..publishing..")
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
    static final ArchRule only_publishing_and_listening_touch_kafka = noClasses()
            .that()
            .resideOutsideOfPackages("..publishing..", "..listening..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.sucharit.kit.kafka..");

    @ArchTest
    static final ArchRule what_is_written_knows_nothing_of_what_is_read = noClasses()
            .that()
            .resideInAnyPackage(WRITTEN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(READ_MODELS);

    @ArchTest
    static final ArchRule read_models_never_import_each_other = slices().matching("org.sucharit.measures.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), DescribedPredicate.not(resideInAnyPackage(READ_MODELS)))
            .ignoreDependency(DescribedPredicate.not(resideInAnyPackage(READ_MODELS)), DescribedPredicate.alwaysTrue())
            .ignoreDependency(resideInAPackage("org.sucharit.measures"), DescribedPredicate.alwaysTrue());
}
