package org.sucharit.measures.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;

/** Opens the rounds of all agencies on the days they have set; what was missed while nothing ran is opened late. */
@Component
class RoundOpening implements PeriodicWork {

    private static final LocalTime BEFORE_WORK = LocalTime.of(5, 0);

    private final Schedules schedules;
    private final Rounds rounds;
    private final Opening opening;
    private final Clock clock;

    RoundOpening(Schedules schedules, Rounds rounds, Opening opening, Clock clock) {
        this.schedules = schedules;
        this.rounds = rounds;
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "monthly-rounds";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(BEFORE_WORK);
    }

    /** One agency's trouble does not keep the others waiting. */
    @Override
    public void run(Instant due) {
        @Nullable RuntimeException trouble = null;
        for (var agency : schedules.agencies())
            try {
                open(agency);
            } catch (RoundRejected nothingToDo) {
                // opened by hand meanwhile, or nothing is under way
            } catch (RuntimeException e) {
                trouble = e;
            }
        if (trouble != null) throw trouble;
    }

    private void open(AgencyId agency) {
        var set = schedules.find(agency).orElseThrow();
        var day = set.timing().latestOpening(LocalDate.now(clock));
        var id = new RoundId(agency, YearMonth.from(day));
        boolean due = !day.isBefore(set.on()) && rounds.find(id).isEmpty();
        if (due) opening.open(Caller.system(name(), name() + "/" + id), id);
    }
}
