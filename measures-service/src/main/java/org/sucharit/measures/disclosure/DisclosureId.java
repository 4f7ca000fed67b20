package org.sucharit.measures.disclosure;

import org.sucharit.kernel.AgencyId;

/**
 * One item of one fiscal year at one agency.
 *
 * @param fiscalYear the year in which the item is assessed (B.E.)
 * @param item its code in that year, upper case
 */
public record DisclosureId(AgencyId agency, int fiscalYear, String item) {

    /** The stream's name. */
    @Override
    public String toString() {
        return agency + "/" + fiscalYear + "/" + item;
    }
}
