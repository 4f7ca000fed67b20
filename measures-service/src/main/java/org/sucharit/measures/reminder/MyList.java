package org.sucharit.measures.reminder;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Actor;
import org.sucharit.measures.agency.WaitingMatters;
import org.sucharit.measures.reminder.Reminders.Entry;

/** What waits for a person at an agency, by the roles held there; an administrator sees what waits for anybody. */
@Component
public class MyList implements WaitingMatters {

    private final Reminders reminders;
    private final Clock clock;

    MyList(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    /** The new first, then the longest due. */
    public List<Entry> of(Actor actor, AgencyId agency) {
        return reminders.of(agency, actor.isAdmin() ? null : actor.rolesAt(agency), LocalDate.now(clock));
    }

    /** A list that can't be read keeps nobody from their work. */
    @Override
    public int count(Actor actor, AgencyId agency) {
        try {
            return of(actor, agency).size();
        } catch (MongoException e) {
            return 0;
        }
    }
}
