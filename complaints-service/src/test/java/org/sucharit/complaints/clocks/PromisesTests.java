package org.sucharit.complaints.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.complaints.clocks.PromisesCommand.MakePromises;
import org.sucharit.complaints.clocks.PromisesEvent.PromisesMade;
import org.sucharit.kernel.AgencyId;

class PromisesTests {

    private static final AgencyId KRUT = new AgencyId("krut");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Promise TYPICAL = new Promise(null, 1, 2, 7);

    private final FixtureConfiguration<Promises> fixture = new AggregateTestFixture<>(Promises.class);

    private static MakePromises make(Promise promise) {
        return new MakePromises("promises/krut", KRUT, promise, NationalClock.shipped(), "somchai", DAY);
    }

    private static PromisesMade made(Promise promise) {
        return new PromisesMade(KRUT, promise, "somchai", DAY);
    }

    @Test
    void an_agency_promises_to_be_quicker() {
        fixture.givenNoPriorActivity().when(make(TYPICAL)).expectEvents(made(TYPICAL));
        fixture.given(made(TYPICAL)).when(make(Promise.NONE)).expectEvents(made(Promise.NONE));
    }

    @Test
    void the_same_promise_again_is_nothing_new() {
        fixture.given(made(TYPICAL)).when(make(TYPICAL)).expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"16,,,", ",11,,", ",4,4,3", ",,,11", "15,1,2,8"})
    void a_promise_looser_than_the_nations_clock_is_refused(
            @Nullable Integer answer, @Nullable Integer receive, @Nullable Integer order, @Nullable Integer act) {
        fixture.givenNoPriorActivity()
                .when(make(new Promise(answer, receive, order, act)))
                .expectException(PromisesRejected.class)
                .expectExceptionMessage(PromisesRejected.Reason.LOOSER_THAN_NATIONAL.name());
    }

    @Test
    void ten_working_days_always_fit_into_fifteen_days() {
        assertThat(NationalClock.shipped().workingDays()).isEqualTo(10);
    }
}
