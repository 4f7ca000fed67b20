package org.sucharit.measures.round;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.round.ScheduleCommand.ScheduleRounds;
import org.sucharit.measures.round.ScheduleEvent.RoundsScheduled;

class RoundScheduleTests {

    private static final ScheduleId ID = new ScheduleId(new AgencyId("krut"));
    private static final LocalDate DAY = LocalDate.of(2023, 1, 5);

    private final FixtureConfiguration<RoundSchedule> schedule = new AggregateTestFixture<>(RoundSchedule.class);

    @Test
    void an_agency_sets_its_day_and_changes_it() {
        schedule.givenNoPriorActivity()
                .when(set(25, 14))
                .expectEvents(new RoundsScheduled(ID, new Timing(25, 14), DAY));
        schedule.given(new RoundsScheduled(ID, new Timing(25, 14), DAY))
                .when(set(null, 14))
                .expectEvents(new RoundsScheduled(ID, new Timing(null, 14), DAY));
    }

    @Test
    void setting_the_same_again_changes_nothing() {
        schedule.given(new RoundsScheduled(ID, new Timing(25, 14), DAY))
                .when(set(25, 14))
                .expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"0, 14", "29, 14", "-1, 14", "25, 0", "25, 61"})
    void a_day_that_not_every_month_has_or_a_link_without_end_is_refused(int day, int linkDays) {
        schedule.givenNoPriorActivity()
                .when(set(day, linkDays))
                .expectException(ScheduleRejected.class)
                .expectExceptionMessage(ScheduleRejected.Reason.ROUND_TIMING_IMPOSSIBLE.name());
    }

    private static ScheduleRounds set(@Nullable Integer day, int linkDays) {
        return new ScheduleRounds(ID, new Timing(day, linkDays), DAY);
    }
}
