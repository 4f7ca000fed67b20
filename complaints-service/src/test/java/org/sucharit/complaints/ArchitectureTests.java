package org.sucharit.complaints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.sucharit.complaints.sealing.IdentityVault;
import org.sucharit.kit.test.ServiceRules;
import org.sucharit.kit.test.Sides;

@AnalyzeClasses(packages = "org.sucharit.complaints", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] WRITTEN = {
        "..complaint..", "..access..", "..clocks..", "..question..", "..receipt..", "..sealing.."
    };
    private static final String[] READ_MODELS = {"..caseload.."};

    private static final Sides SIDES = Sides.of(WRITTEN, READ_MODELS);

    @ArchTest
    static final ArchTests as_every_service = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule what_an_aggregate_refuses_is_called_rejected = SIDES.whatAnAggregateRefusesIsCalledRejected();

    @ArchTest
    static final ArchRule what_is_written_knows_nothing_of_what_is_read = SIDES.whatIsWrittenKnowsNothingOfWhatIsRead();

    @ArchTest
    static final ArchRule read_models_never_import_each_other = SIDES.readModelsNeverImportEachOther();

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
