package org.sucharit.complaints.clocks;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/** Knows which cases wait for somebody. Whoever keeps the list declares a bean; it is asked once a day. */
public interface WaitingWork {

    /**
     * One for each case in which something is due soon, due or overdue on a day ({@link Due#isWaiting}). The stream is
     * read once, in one go, and closed; it may be long.
     *
     * @param day in Bangkok
     * @throws RuntimeException when the list is not complete just now: it is asked again later
     */
    Stream<Waiting> on(LocalDate day);

    /**
     * How many cases are {@link Due#OVERDUE} on a day.
     *
     * @throws RuntimeException when the list is not complete just now
     */
    long overdue(LocalDate day);

    /**
     * A case that waits.
     *
     * @param oversight whether the oversight body has it: then nobody of the agency may learn that it is there
     * @param assignedTo subject of whoever looks into it; null when nobody does yet
     * @param maySee whether somebody, by their subject, may know of it
     */
    record Waiting(
            AgencyId agency, boolean oversight, @Nullable String assignedTo, Predicate<String> maySee) {}
}
