package org.sucharit.complaints.question;

import org.sucharit.kernel.AgencyId;

/** The questions of one agency. */
public record QuestionsId(AgencyId agency) {

    /** The stream's name. */
    @Override
    public String toString() {
        return agency + "/questions";
    }
}
