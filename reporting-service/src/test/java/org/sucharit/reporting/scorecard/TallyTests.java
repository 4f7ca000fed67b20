package org.sucharit.reporting.scorecard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.reporting.record.MeasureRecord.Status.COMPLETED;
import static org.sucharit.reporting.record.MeasureRecord.Status.IN_PROGRESS;
import static org.sucharit.reporting.scorecard.Told.a;
import static org.sucharit.reporting.scorecard.Told.scored;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.reporting.scorecard.Scorecard.Kind;
import org.sucharit.reporting.scorecard.Scorecard.Scope;

class TallyTests {

    private static final Scope NATION = new Scope(Kind.NATION, null, null, null);
    private static final Instant NOW = Instant.parse("2023-09-01T00:00:00Z");

    private final Tally one = Told.agency()
            .assessment(scored(2565, "90", "A", Map.of()))
            .assessment(scored(2566, "95.01", "AA", Map.of()))
            .measure(a(COMPLETED).themes("NO_GIFT").action("e").told())
            .evidence("e", true)
            .month("2022-10", 2, 1, 1, false)
            .month("2022-11", 0, 0, 0, true)
            .on("2023-09-01");
    private final Tally other = new Told("ban-suan")
            .registered("ลพบุรี")
            .assessment(scored(2566, "80", "B", Map.of()))
            .measure(a(IN_PROGRESS)
                    .themes("NO_GIFT", "WEBSITE")
                    .action()
                    .action()
                    .told())
            .month("2022-10", 1, 0, 1, false)
            .on("2023-09-01");

    @Test
    void it_does_not_matter_in_which_order_agencies_are_added_up() {
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(Tally.NONE.plus(one)).isEqualTo(one).isEqualTo(one.plus(Tally.NONE));
        assertThat(one.plus(other).plus(one)).isEqualTo(one.plus(other.plus(one)));
    }

    @Test
    void a_sum_shows_means_shares_and_counts() {
        var shown = shown(one.plus(other));

        assertThat(shown.agencies().counted()).isEqualTo(2);
        assertThat(shown.measures().total()).isEqualTo(2);
        assertThat(shown.evidence().coverage()).isEqualByComparingTo("33.33");
        var assessment = requireNonNull(shown.assessment());
        assertThat(assessment.total()).isEqualByComparingTo("87.51");
        assertThat(assessment.grade()).isNull();
        assertThat(assessment.grades()).containsExactlyInAnyOrderEntriesOf(Map.of("AA", 1L, "B", 1L));
        assertThat(requireNonNull(assessment.change()).count()).isOne();
        assertThat(shown.themes()).extracting(Scorecard.Theme::theme).containsExactly("NO_GIFT", "WEBSITE");
        assertThat(shown.themes().getFirst().agencies()).isEqualTo(2);
    }

    @Test
    void one_agency_shows_its_own_grade() {
        var scope = new Scope(Kind.AGENCY, "ban-rai", "เทศบาลตำบลบ้านไร่ลม", "ลำปาง");

        var assessment = requireNonNull(shown(scope, one).assessment());
        assertThat(assessment.grade()).isEqualTo("AA");
        assertThat(assessment.total()).isEqualByComparingTo("95.01");
    }

    @Test
    void what_nobody_stated_is_left_out_instead_of_shown_as_nothing() {
        var shown = shown(Told.agency().measure(a(COMPLETED).told()).on("2023-09-01"));

        assertThat(shown.assessment()).isNull();
        assertThat(shown.disclosures()).isNull();
        assertThat(shown.complaints()).isNull();
        assertThat(shown.followUps().discipline()).isNull();
        assertThat(shown.evidence().coverage()).isNull();
    }

    @Test
    void complaints_show_the_published_months_and_say_where_there_were_none() {
        var complaints = requireNonNull(shown(one.plus(other)).complaints());

        assertThat(complaints.received()).isEqualTo(3);
        assertThat(complaints.note()).isNull();
        assertThat(complaints.months())
                .containsExactly(
                        new Scorecard.Month("2022-10", 2, 0, 3, 1, 2, null),
                        new Scorecard.Month("2022-11", 1, 1, 0, 0, 0, "ไม่มี"));
    }

    @Test
    void what_was_published_for_the_nation_is_not_added_up_again() {
        var nation = one.plus(other).publishing(Map.of("2022-10", new MonthSum(1, 0, 7, 2, 5)));

        assertThat(nation.complaints().get("2022-10")).isEqualTo(new MonthSum(2, 0, 7, 2, 5));
        assertThat(nation.complaints().get("2022-11")).isEqualTo(new MonthSum(1, 1, 0, 0, 0));
    }

    @Test
    void agencies_are_ranked_by_what_they_have_a_value_for_and_never_by_complaints() {
        assertThat(Ranking.values(other))
                .isEqualTo(Map.of(
                        Ranking.TOTAL, new BigDecimal("80.00"),
                        Ranking.EVIDENCE, new BigDecimal("0.00"),
                        Ranking.COMPLETED, new BigDecimal("0.00")));
        assertThat(List.of(Ranking.values())).noneMatch(by -> by.name().contains("COMPLAINT"));
    }

    private static Scorecard shown(Tally tally) {
        return shown(NATION, tally);
    }

    private static Scorecard shown(Scope scope, Tally tally) {
        var rules = RuleSets.shipped().of(new FiscalYear(2566));
        return new Shown(scope, 2566, 2, tally).at(NOW, NOW, rules);
    }
}
