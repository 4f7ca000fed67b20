package org.sucharit.measures.assessment;

import org.sucharit.kernel.AgencyId;

/**
 * One agency's assessment of one year.
 *
 * @param fiscalYear the assessed year (B.E.)
 */
public record AssessmentId(AgencyId agency, int fiscalYear) {

    /** The stream's name; the slash keeps it apart from agency codes, which may end in a number. */
    @Override
    public String toString() {
        return agency + "/" + fiscalYear;
    }
}
