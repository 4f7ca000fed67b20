package org.sucharit.kit.test;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import org.sucharit.kernel.Refusal;

/** Rules about a service's packages that are written and those that are only read. */
public final class Sides {

    private final String[] written;
    private final String[] readModels;

    private Sides(String[] written, String[] readModels) {
        this.written = written;
        this.readModels = readModels;
    }

    public static Sides of(String[] written, String[] readModels) {
        return new Sides(written.clone(), readModels.clone());
    }

    public ArchRule whatAnAggregateRefusesIsCalledRejected() {
        return classes()
                .that()
                .areAssignableTo(Refusal.class)
                .and()
                .resideInAnyPackage(written)
                .should()
                .haveSimpleNameEndingWith("Rejected");
    }

    public ArchRule whatIsWrittenKnowsNothingOfWhatIsRead() {
        return noClasses()
                .that()
                .resideInAnyPackage(written)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(readModels);
    }

    public ArchRule readModelsNeverImportEachOther() {
        var readModel = resideInAnyPackage(readModels);
        return slices().matching("org.sucharit.*.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), not(readModel))
                .ignoreDependency(not(readModel), alwaysTrue())
                .ignoreDependency(resideInAPackage("org.sucharit.*"), alwaysTrue());
    }
}
