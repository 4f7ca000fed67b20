package org.sucharit.kernel.reported;

import java.util.List;
import java.util.function.Predicate;
import org.sucharit.kernel.assessed.ItemCatalogue;

/** Points out what looks wrong in a plan or report before it is signed. It never refuses anything. */
public final class DocumentReview {

    private final AgencyFacts agency;
    private final Predicate<String> registered;
    private final ItemCatalogue catalogue;

    /**
     * A review on behalf of one agency.
     *
     * @param registered whether another agency of exactly this Thai name is in the registry; only sharpens where a
     *     name ends, unregistered agencies are recognised too
     */
    public DocumentReview(AgencyFacts agency, Predicate<String> registered, ItemCatalogue catalogue) {
        this.agency = agency;
        this.registered = registered;
        this.catalogue = catalogue;
    }

    /** Findings in the order of the document: first the text around the tables, then row by row. */
    public List<Finding> findings(ReportedDocument document) {
        return List.of();
    }
}
