package org.sucharit.kit.periodic;

import java.time.Instant;

/**
 * Something that is done again and again; declare a bean. Of all replicas one does it. It is done again from the start
 * when a run failed or its replica died half-way, so a run must do no harm when repeated; what was missed while nothing
 * ran is made up for by one run.
 *
 * <p>No transaction is open while it runs; take short ones. A run is interrupted when the service stops.
 */
public interface PeriodicWork {

    /** In kebab-case; names it in the settings and to the operator, and must never change. */
    String name();

    /**
     * How often, unless {@code sucharit.periodic.<name>.every} (a duration, {@code 10m} or {@code PT10M}) or
     * {@code sucharit.periodic.<name>.at} (a time of day in Bangkok, {@code 07:30}) says otherwise.
     */
    Schedule schedule();

    /**
     * Does it.
     *
     * @param due the latest time at which it should have begun, the same when a failed run is repeated
     */
    void run(Instant due) throws Exception;
}
