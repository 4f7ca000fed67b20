package org.sucharit.measures.reminder;

import org.sucharit.kernel.AgencyId;

/**
 * What one agency is reminded of in one year; a new list each year keeps streams short.
 *
 * @param fiscalYear in which it was reminded (B.E.)
 */
record ReminderListId(AgencyId agency, int fiscalYear) {

    /** The stream's name. */
    @Override
    public String toString() {
        return "reminders/" + agency + "/" + fiscalYear;
    }
}
