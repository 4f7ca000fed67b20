package org.sucharit.measures.survey;

import org.sucharit.kernel.AgencyId;

/**
 * The surveys of one agency in one year.
 *
 * @param fiscalYear the assessed year (B.E.)
 */
public record SurveyId(AgencyId agency, int fiscalYear) {

    /** The stream's name. */
    @Override
    public String toString() {
        return agency + "/" + fiscalYear + "/survey";
    }
}
