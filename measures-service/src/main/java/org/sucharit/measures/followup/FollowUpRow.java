package org.sucharit.measures.followup;

import java.time.LocalDate;
import java.util.List;
import org.sucharit.measures.measure.FollowUpDue;
import org.sucharit.measures.measure.MeasureFacts;

/**
 * A measure as someone who follows up looks at it.
 *
 * @param underWay whether it is adopted and not closed
 * @param dueOn the last day it should be done by
 * @param openUntil last days of the stretches that want a follow-up and have none
 */
record FollowUpRow(
        String id,
        String agency,
        long version,
        int fiscalYear,
        boolean underWay,
        LocalDate dueOn,
        List<LocalDate> openUntil,
        MeasureFacts facts) {

    static final String COLLECTION = "follow_up";

    static FollowUpRow of(MeasureFacts facts) {
        return new FollowUpRow(
                facts.id().toString(),
                facts.agency().value(),
                0,
                facts.fiscalYear(),
                facts.isUnderWay(),
                facts.dueOn(),
                FollowUpDue.openUntil(facts),
                facts);
    }
}
