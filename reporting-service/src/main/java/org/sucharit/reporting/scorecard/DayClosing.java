package org.sucharit.reporting.scorecard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;
import org.sucharit.kit.problem.Problem;

/** Counts the day that is over once, so that whoever looks back at it does not have to wait. */
@Component
class DayClosing implements PeriodicWork {

    private static final Logger LOG = LoggerFactory.getLogger(DayClosing.class);

    /** Late enough for what happened in the last minutes of the day to have been read. */
    private static final LocalTime AT = LocalTime.of(0, 15);

    private final PastCards past;
    private final Clock clock;

    DayClosing(PastCards past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "scorecards-closing";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(AT);
    }

    /** Of the year that runs. When others are looking back just then, it is left to the first who asks for the day. */
    @Override
    public void run(Instant due) {
        var yesterday = LocalDate.now(clock).minusDays(1);
        try {
            past.close(FiscalYear.of(yesterday).value(), yesterday);
        } catch (Problem e) {
            LOG.info("{} is not closed: {}", yesterday, e.code());
        }
    }
}
