package org.sucharit.complaints;

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
import java.time.LocalDateTime;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.complaints.access.CaseAccessEvent;
import org.sucharit.complaints.bulletin.BulletinEvent;
import org.sucharit.complaints.clocks.PromisesEvent;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.question.QuestionsEvent;
import org.sucharit.complaints.sealing.IdentityVault;
import org.sucharit.complaints.statistics.FiguresEvent;
import org.sucharit.kernel.Refusal;
import org.sucharit.kit.projection.NeverReplayed;

@AnalyzeClasses(packages = "org.sucharit.complaints", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    static final String[] WRITTEN = {
        "..complaint..", "..access..", "..clocks..", "..question..", "..receipt..", "..sealing.."
    };
    static final String[] READ_MODELS = {"..caseload.."};

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("org.sucharit.complaints.(*)..").should().beFreeOfCycles();

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
                    "org.sucharit.complaints..",
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
            .implement(ComplaintEvent.class)
            .or()
            .implement(CaseAccessEvent.class)
            .or()
            .implement(PromisesEvent.class)
            .or()
            .implement(FiguresEvent.class)
            .or()
            .implement(BulletinEvent.class)
            .or()
            .implement(QuestionsEvent.class)
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
    static final ArchRule read_models_never_import_each_other = slices().matching("org.sucharit.complaints.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), DescribedPredicate.not(resideInAnyPackage(READ_MODELS)))
            .ignoreDependency(DescribedPredicate.not(resideInAnyPackage(READ_MODELS)), DescribedPredicate.alwaysTrue())
            .ignoreDependency(resideInAPackage("org.sucharit.complaints"), DescribedPredicate.alwaysTrue());

    /** Whoever files and follows has no key that opens an identity or an original file. */
    @ArchTest
    static final ArchRule only_disclosing_reaches_the_key_of_identities = noClasses()
            .that()
            .resideOutsideOfPackages("..sealing..", "..disclosing..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(IdentityVault.class);

    /** What a moment says more than its day says too much. */
    @ArchTest
    static final ArchRule nobody_looks_at_a_watch_of_their_own = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");
}
