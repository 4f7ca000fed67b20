package org.sucharit.complaints.clocks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.clocks.PromisesEvent.PromisesMade;
import org.sucharit.kernel.AgencyId;

/** By when what has to happen: the national clock, and an agency's promises where they are stricter. */
@Component
public class Clocks {

    /** So long another replica may go by what was promised before; it is never looser than the nation's. */
    private static final long NEAR = Duration.ofSeconds(5).toNanos();

    private final EventStore events;
    private final WorkingDays days;
    private final NationalClock national = NationalClock.shipped();
    private final Map<AgencyId, Read> read = new ConcurrentHashMap<>();

    Clocks(EventStore events, WorkingDays days) {
        this.events = events;
        this.days = days;
    }

    private record Read(Promise promise, long at) {}

    /**
     * The day by which a complainant must hear something.
     *
     * @param from the day they filed, or last heard something
     */
    public LocalDate answerDueOn(AgencyId agency, LocalDate from) {
        return Deadlines.answerDueOn(from, promise(agency), national);
    }

    /** All that has to happen to one of the agency's cases. */
    public Deadlines of(AgencyId agency, Facts facts) {
        return Deadlines.of(facts, promise(agency), national, days);
    }

    /** What the agency promises, read from the event store. */
    public Promise promise(AgencyId agency) {
        var known = read.get(agency);
        if (known != null && System.nanoTime() - known.at() < NEAR) return known.promise();
        var found = find(agency);
        read.put(agency, new Read(found, System.nanoTime()));
        return found;
    }

    void forget(AgencyId agency) {
        read.remove(agency);
    }

    public NationalClock national() {
        return national;
    }

    public WorkingDays workingDays() {
        return days;
    }

    private Promise find(AgencyId agency) {
        var promise = Promise.NONE;
        for (var stream = events.readEvents(Promises.idOf(agency)); stream.hasNext(); )
            promise = switch ((PromisesEvent) stream.next().getPayload()) {
                case PromisesMade made -> made.promise();
            };
        return promise;
    }
}
