package org.sucharit.complaints.clocks;

import java.time.LocalDate;
import java.util.List;
import org.sucharit.complaints.clocks.PromisesEvent.PromisesMade;
import org.sucharit.kernel.AgencyId;

/** What an agency promises, with every field filled. */
public interface PromisesSamples {

    List<PromisesEvent> ALL = List.of(new PromisesMade(
            new AgencyId("ban-rai"), new Promise(10, 1, 2, 7), "investigator-ban-rai", LocalDate.of(2026, 1, 12)));
}
