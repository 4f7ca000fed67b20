package org.sucharit.complaints.statistics;

import static org.sucharit.complaints.statistics.FiguresRejected.Reason.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.statistics.FiguresCommand.*;
import org.sucharit.complaints.statistics.FiguresEvent.*;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;

class FiguresTests {

    private static final FiguresId ID = FiguresId.of(new AgencyId("ban-rai"));
    private static final YearMonth MARCH = YearMonth.of(2027, 3);
    private static final LocalDate IN_APRIL = LocalDate.of(2027, 4, 1);
    private static final Totals TOTALS = new Totals(3, 1, 2);
    private static final HalfYear FIRST_HALF = new HalfYear(new FiscalYear(2570), 1);
    private static final Map<Aspect, Breakdown> TABLES = Map.of(Aspect.CHANNEL, new Breakdown(Map.of("WEB", 7)));

    private AggregateTestFixture<Figures> fixture;

    @BeforeEach
    void fresh() {
        fixture = new AggregateTestFixture<>(Figures.class);
    }

    @Test
    void figures_begin_once() {
        fixture.givenNoPriorActivity().when(new BeginFigures(ID, MARCH)).expectEvents(new FiguresBegun(ID, MARCH));
        fixture.given(new FiguresBegun(ID, MARCH))
                .when(new BeginFigures(ID, MARCH.plusMonths(4)))
                .expectNoEvents();
    }

    @Test
    void a_month_that_is_over_is_closed_and_never_again() {
        fixture.given(new FiguresBegun(ID, MARCH))
                .when(new CloseMonth(ID, MARCH, TOTALS, IN_APRIL))
                .expectEvents(new MonthClosed(ID, MARCH, TOTALS));
        fixture.given(new FiguresBegun(ID, MARCH), new MonthClosed(ID, MARCH, TOTALS))
                .when(new CloseMonth(ID, MARCH, new Totals(4, 1, 3), IN_APRIL))
                .expectNoEvents();
    }

    @Test
    void a_running_month_is_not_closed() {
        fixture.given(new FiguresBegun(ID, MARCH))
                .when(new CloseMonth(ID, MARCH, TOTALS, MARCH.atEndOfMonth()))
                .expectException(because(MONTH_NOT_OVER));
    }

    @Test
    void months_are_closed_in_order() {
        fixture.given(new FiguresBegun(ID, MARCH))
                .when(new CloseMonth(ID, MARCH.plusMonths(1), TOTALS, IN_APRIL.plusMonths(1)))
                .expectException(because(MONTH_BEFORE_OPEN));
        fixture.given(new FiguresBegun(ID, MARCH))
                .when(new CloseHalfYear(ID, FIRST_HALF, TABLES))
                .expectException(because(MONTH_BEFORE_OPEN));
    }

    @Test
    void a_half_year_is_closed_once_its_months_are() {
        fixture.given(new FiguresBegun(ID, MARCH), new MonthClosed(ID, MARCH, TOTALS))
                .when(new CloseHalfYear(ID, FIRST_HALF, TABLES))
                .expectEvents(new HalfYearClosed(ID, FIRST_HALF, TABLES));
        fixture.given(
                        new FiguresBegun(ID, MARCH),
                        new MonthClosed(ID, MARCH, TOTALS),
                        new HalfYearClosed(ID, FIRST_HALF, TABLES))
                .when(new CloseHalfYear(ID, FIRST_HALF, Map.of()))
                .expectNoEvents();
    }

    @Test
    void what_was_before_is_entered_once() {
        var february = MARCH.minusMonths(1);
        fixture.given(new FiguresBegun(ID, MARCH))
                .when(enter(february, TOTALS))
                .expectEvents(new MonthEntered(ID, february, TOTALS, "officer", IN_APRIL));
        fixture.given(new FiguresBegun(ID, MARCH), new MonthEntered(ID, february, TOTALS, "officer", IN_APRIL))
                .when(enter(february, TOTALS))
                .expectNoEvents();
        fixture.given(new FiguresBegun(ID, MARCH), new MonthEntered(ID, february, TOTALS, "officer", IN_APRIL))
                .when(enter(february, new Totals(0, 0, 0)))
                .expectException(because(ALREADY_ENTERED));
    }

    @Test
    void what_is_counted_or_not_over_is_not_entered() {
        fixture.given(new FiguresBegun(ID, MARCH)).when(enter(MARCH, TOTALS)).expectException(because(MONTH_COUNTED));
        fixture.given(new FiguresBegun(ID, MARCH))
                .when(enter(MARCH.plusMonths(1), TOTALS))
                .expectException(because(MONTH_NOT_OVER));
    }

    private static EnterMonths enter(YearMonth month, Totals totals) {
        return new EnterMonths(ID, new TreeMap<>(Map.of(month, totals)), "officer", IN_APRIL);
    }

    private static TypeSafeMatcher<FiguresRejected> because(FiguresRejected.Reason reason) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(FiguresRejected rejected) {
                return rejected.reason() == reason;
            }

            @Override
            public void describeTo(Description description) {
                description.appendText(List.of(reason).toString());
            }
        };
    }
}
