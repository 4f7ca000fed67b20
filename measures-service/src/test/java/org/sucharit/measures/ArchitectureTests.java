package org.sucharit.measures;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.sucharit.kit.test.ServiceRules;
import org.sucharit.kit.test.Sides;

@AnalyzeClasses(packages = "org.sucharit.measures", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] WRITTEN = {
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
    private static final String[] READ_MODELS = {"..workplan..", "..followup.."};

    private static final Sides SIDES = Sides.of(WRITTEN, READ_MODELS);

    @ArchTest
    static final ArchTests as_every_service = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule what_an_aggregate_refuses_is_called_rejected = SIDES.whatAnAggregateRefusesIsCalledRejected();

    @ArchTest
    static final ArchRule what_is_written_knows_nothing_of_what_is_read = SIDES.whatIsWrittenKnowsNothingOfWhatIsRead();

    @ArchTest
    static final ArchRule read_models_never_import_each_other = SIDES.readModelsNeverImportEachOther();
}
