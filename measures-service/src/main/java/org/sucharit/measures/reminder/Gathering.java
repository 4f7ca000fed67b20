package org.sucharit.measures.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.projection.ReadModels;
import org.sucharit.measures.reminder.ReminderCommand.Remind;

/** Every morning: asks every feature what waits, and reminds each agency of what is new. */
@Component
class Gathering implements PeriodicWork {

    private static final LocalTime AT = LocalTime.of(7, 30);

    private final List<DueWork> features;
    private final CommandDesk desk;
    private final Streams streams;
    private final List<ReadModels> models;
    private final Freshness freshness;
    private final JdbcClient jdbc;
    private final Clock clock;

    Gathering(
            List<DueWork> features,
            CommandDesk desk,
            Streams streams,
            List<ReadModels> models,
            Freshness freshness,
            JdbcClient jdbc,
            Clock clock) {
        this.features = features;
        this.desk = desk;
        this.streams = streams;
        this.models = models;
        this.freshness = freshness;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(AT);
    }

    @Override
    public void run(Instant due) throws InterruptedException {
        requireCurrentReadModels();
        var day = LocalDate.now(clock);
        int year = FiscalYear.of(day).value();
        var found = find(day);
        remindedIn(year).forEach(agency -> found.computeIfAbsent(agency, _ -> List.of()));
        for (var entry : found.entrySet()) {
            if (Thread.interrupted()) throw new InterruptedException();
            var list = new ReminderListId(new AgencyId(entry.getKey()), year);
            desk.send(Raise.REMINDING, list.agency(), list.toString(), new Remind(list, day, entry.getValue()));
        }
    }

    /** What a read model has not got yet would count as settled, and be reminded of again tomorrow. */
    private void requireCurrentReadModels() {
        long now = streams.position();
        for (var model : models)
            for (var standing : model.standings())
                if (!freshness.awaitPosition(standing.group(), now))
                    throw new IllegalStateException("the read model " + standing.group() + " is behind");
    }

    private SortedMap<String, List<Reminder>> find(LocalDate day) {
        var found = new TreeMap<String, List<Reminder>>();
        for (var feature : features)
            try (var matters = feature.on(day)) {
                matters.forEach(matter -> found.computeIfAbsent(matter.agency().value(), _ -> new ArrayList<>())
                        .add(Reminder.of(matter)));
            }
        return found;
    }

    /** Where something may be settled. */
    private List<String> remindedIn(int year) {
        return jdbc.sql("""
                        SELECT agency FROM domain_event
                        WHERE type = 'ReminderList' AND sequence_number = 0 AND aggregate_identifier LIKE ?
                        """).param("reminders/%/" + year).query(String.class).list();
    }
}
