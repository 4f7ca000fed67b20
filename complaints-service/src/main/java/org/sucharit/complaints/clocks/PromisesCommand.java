package org.sucharit.complaints.clocks;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sucharit.kernel.AgencyId;

/** What can be asked of an agency's promises. */
sealed interface PromisesCommand {

    /** @param national what they must keep to */
    record MakePromises(
            @TargetAggregateIdentifier String id,
            AgencyId agency,
            Promise promise,
            NationalClock national,
            String by,
            LocalDate on)
            implements PromisesCommand {}
}
