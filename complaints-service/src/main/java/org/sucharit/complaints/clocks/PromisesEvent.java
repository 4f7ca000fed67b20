package org.sucharit.complaints.clocks;

import java.time.LocalDate;
import org.sucharit.kernel.AgencyId;

/** Everything that can happen to an agency's promises. */
public sealed interface PromisesEvent {

    AgencyId agency();

    /** @param promise all that is promised from here on */
    record PromisesMade(AgencyId agency, Promise promise, String by, LocalDate on) implements PromisesEvent {}
}
