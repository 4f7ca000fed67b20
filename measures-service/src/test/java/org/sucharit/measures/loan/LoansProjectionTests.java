package org.sucharit.measures.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Played;
import org.sucharit.measures.loan.LoanEvent.*;
import org.sucharit.measures.reminder.DueMatter;
import org.sucharit.measures.reminder.DueMatter.Kind;

class LoansProjectionTests implements LoanSamples {

    static final FiscalYear YEAR = new FiscalYear(2566);
    static final LocalDate YEAR_END = YEAR.lastDay();

    final LoansProjection projection = new LoansProjection(new ProjectionStore(Played.database()));
    final Loans loans = new Loans(projection);

    @Test
    void the_register_shows_the_whole_life_of_a_loan() {
        play(ID, REQUESTED, APPROVED, HANDED_OVER, EXTENDED, RETURNED);
        var facts = loans.find(ID).orElseThrow().facts();
        assertThat(facts.terms()).isEqualTo(TERMS);
        assertThat(facts.status()).isEqualTo(LoanStatus.RETURNED);
        assertThat(facts.dueOn()).isEqualTo(EXTENDED.dueOn());
        assertThat(facts.returned()).isNotNull().returns(RETURNED.condition(), LoanFacts.Handling::condition);
        projection.reset();
        assertThat(loans.find(ID)).isEmpty();
    }

    @Test
    void overdue_is_derived_for_any_day() {
        play(ID, REQUESTED, APPROVED, HANDED_OVER, RETURNED);
        assertThat(overdueOn(DUE_ON)).isZero();
        assertThat(overdueOn(DUE_ON.plusDays(1))).isOne();
        assertThat(overdueOn(RETURNED.on().minusDays(1))).isOne();
        assertThat(overdueOn(RETURNED.on())).isZero();
        var facts = loans.find(ID).orElseThrow().facts();
        assertThat(facts.isOverdue(DUE_ON.plusDays(1))).isTrue();
        assertThat(facts.isOverdue(RETURNED.on())).isFalse();
    }

    @Test
    void what_was_never_handed_over_is_never_overdue() {
        play(ID, REQUESTED, APPROVED);
        assertThat(overdueOn(YEAR_END)).isZero();
    }

    @Test
    void loans_are_found_by_unit_month_status_and_year() {
        play(ID, REQUESTED);
        assertThat(count(null, YearMonth.of(2022, 12), "กองช่าง", YEAR)).isOne();
        assertThat(count(LoanStatus.REQUESTED, null, null, null)).isOne();
        assertThat(count(LoanStatus.APPROVED, null, null, null)).isZero();
        assertThat(count(null, YearMonth.of(2023, 1), null, null)).isZero();
        assertThat(count(null, null, "กองคลัง", null)).isZero();
        assertThat(count(null, null, null, new FiscalYear(2567))).isZero();
    }

    @Test
    void everyone_else_reads_no_names_and_nothing_that_was_noted() {
        play(ID, REQUESTED, APPROVED, HANDED_OVER, EXTENDED, RETURNED);
        var shown = LoanView.of(loans.find(ID).orElseThrow(), YEAR_END, false).toString();
        assertThat(shown)
                .contains("เต็นท์ผ้าใบ", "กองช่าง", "STAFF", "RETURNED", "ปลัดเทศบาล")
                .doesNotContain("สมใจ", "080", "ฝ่ายโยธา", "จัดงานวันเด็ก", "ขาดหนึ่งจุด", "ครบทั้งสอง", "เลื่อนวัน");
    }

    @Test
    void statistics_count_by_month_unit_and_borrower() {
        play(ID, REQUESTED, APPROVED, HANDED_OVER, RETURNED);
        var outsider = new Borrower(Borrower.Kind.OUTSIDER, "นายตัวอย่าง", null, null, null);
        var terms = new LoanTerms("เก้าอี้", 50, null, outsider, "งานบวช", DUE_ON, DUE_ON);
        var other = new LoanId(new UUID(7, 2));
        play(
                other,
                new LoanRequested(other, AGENCY, terms, LocalDate.of(2022, 10, 3)),
                new LoanRefused(other, "ปลัด", "ไม่พอ", LocalDate.of(2022, 10, 4)));

        var figures = LoanStatistics.of(AGENCY, YEAR, LocalDate.of(2023, 1, 15), loans.touching(AGENCY, YEAR));

        assertThat(figures.total()).isEqualTo(new LoanFigures(2, 1, 1, 1, 1, 1, null));
        assertThat(figures.months())
                .extracting(
                        LoanStatistics.OfMonth::month, month -> month.figures().note())
                .containsExactly(
                        tuple(YearMonth.of(2022, 10), null),
                        tuple(YearMonth.of(2022, 11), "ไม่มี"),
                        tuple(YearMonth.of(2022, 12), null),
                        tuple(YearMonth.of(2023, 1), "ไม่มี"));
        assertThat(figures.months().get(2).figures()).isEqualTo(new LoanFigures(1, 1, 0, 1, 1, 1, null));
        assertThat(figures.units())
                .extracting(LoanStatistics.OfUnit::unit, unit -> unit.figures().requested())
                .containsExactly(tuple("กองช่าง", 1L), tuple(null, 1L));
        assertThat(figures.borrowers())
                .extracting(
                        LoanStatistics.OfBorrowers::kind, kind -> kind.figures().refused())
                .containsExactly(tuple(Borrower.Kind.STAFF, 0L), tuple(Borrower.Kind.OUTSIDER, 1L));
    }

    @Test
    void a_year_counts_what_happened_in_it_to_a_loan_of_the_year_before() {
        var id = new LoanId(new UUID(7, 3));
        play(
                id,
                new LoanRequested(id, AGENCY, TERMS, LocalDate.of(2022, 9, 20)),
                new LoanApproved(id, "ปลัด", LocalDate.of(2022, 9, 21)),
                new PropertyHandedOver(id, "ดี", LocalDate.of(2022, 10, 2)));
        var total = LoanStatistics.of(AGENCY, YEAR, YEAR_END, loans.touching(AGENCY, YEAR))
                .total();
        assertThat(total).isEqualTo(new LoanFigures(0, 0, 0, 1, 0, 1, null));
    }

    @Test
    void someone_is_reminded_three_days_before_and_ever_after() {
        play(ID, REQUESTED, APPROVED, HANDED_OVER);
        var work = new LoanDueWork(loans);
        assertThat(work.on(DUE_ON.minusDays(4))).isEmpty();
        assertThat(work.on(DUE_ON.minusDays(3))).singleElement().returns(Kind.DUE_SOON, DueMatter::kind);
        assertThat(work.on(DUE_ON)).singleElement().returns(Kind.DUE, DueMatter::kind);
        assertThat(work.on(DUE_ON.plusDays(40))).singleElement().satisfies(matter -> {
            assertThat(matter.kind()).isEqualTo(Kind.OVERDUE);
            assertThat(matter.audience()).containsExactly(Role.OFFICER, Role.EXECUTIVE);
            assertThat(matter.title()).isEqualTo("เต็นท์ผ้าใบ");
        });
        play(ID, REQUESTED, APPROVED, HANDED_OVER, RETURNED);
        assertThat(work.on(DUE_ON)).isEmpty();
    }

    private long overdueOn(LocalDate day) {
        return loans.count(new Loans.Search(AGENCY, null, true, null, null, null), day);
    }

    private long count(
            @Nullable LoanStatus status, @Nullable YearMonth month, @Nullable String unit, @Nullable FiscalYear year) {
        return loans.count(new Loans.Search(null, status, null, month, unit, year), YEAR_END);
    }

    private void play(LoanId id, LoanEvent... events) {
        Played.twice(projection, AGENCY.value(), id.toString(), new ArrayList<>(List.of(events)));
    }
}
