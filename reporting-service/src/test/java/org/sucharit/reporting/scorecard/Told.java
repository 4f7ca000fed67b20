package org.sucharit.reporting.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.reporting.history.Standing;
import org.sucharit.reporting.history.State;
import org.sucharit.reporting.history.Version;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.MeasureRecord.Status;

/** What is known of one invented agency, told step by step. */
final class Told {

    static final int YEAR = 2566;
    private static final Instant START = Instant.parse("2022-10-01T00:00:00Z");

    private final AgencyId agency;
    private final List<Version> versions = new ArrayList<>();

    Told(String agency) {
        this.agency = new AgencyId(agency);
    }

    static Told agency() {
        return new Told("ban-rai").registered("ลำปาง");
    }

    Told registered(String province) {
        return add(
                agency.value(),
                Kind.AGENCY,
                null,
                new State.Agency("เทศบาลตำบลบ้านไร่ลม", "SUBDISTRICT_MUNICIPALITY", "เมือง", province));
    }

    Told measure(State.Measure measure) {
        return add(UUID.randomUUID().toString(), Kind.MEASURE, YEAR, measure);
    }

    Told assessment(State.Assessment assessment) {
        return add("ban-rai/" + assessment.fiscalYear(), Kind.ASSESSMENT, assessment.fiscalYear(), assessment);
    }

    Told disclosure(State.Disclosure disclosure) {
        return add("ban-rai/" + disclosure.item(), Kind.DISCLOSURE, YEAR, disclosure);
    }

    Told evidence(String id, boolean accepted) {
        return add(id, Kind.EVIDENCE, null, new State.Evidence(accepted));
    }

    Told link(String address, boolean gone) {
        return add(address, Kind.LINK, null, new State.Link(address, gone));
    }

    Told month(String month, int received, int finished, int inProgress, boolean entered) {
        var figures = new State.Figures(YearMonth.parse(month), received, finished, inProgress, entered);
        return add("figures/" + month, Kind.FIGURES, YEAR, figures);
    }

    private Told add(String subject, Kind kind, @Nullable Integer fiscalYear, State state) {
        var time = START.plusSeconds(versions.size());
        versions.add(new Version(subject, kind, agency, fiscalYear, 0, time, null, state));
        return this;
    }

    Standing standing() {
        return new Standing(agency, versions);
    }

    AgencyYear year() {
        return AgencyYear.of(standing(), YEAR);
    }

    Tally on(String day) {
        return new Counting(RuleSets.shipped()).of(year(), LocalDate.parse(day));
    }

    static State.Assessment scored(int year, String total, String grade, Map<String, BigDecimal> items) {
        return new State.Assessment(year, new BigDecimal(total), grade, true, Map.of(), Map.of(), Map.of(), items);
    }

    static MeasureTold a(Status status) {
        return new MeasureTold(status);
    }

    /** A measure from 1 October 2022 to 30 September 2023 unless told otherwise. */
    static final class MeasureTold {
        private final Status status;
        private @Nullable LocalDate from;
        private @Nullable LocalDate dueOn;
        private final List<State.Promise> promises = new ArrayList<>();
        private final List<State.FollowUp> followedUp = new ArrayList<>();
        private final List<List<String>> proofs = new ArrayList<>();
        private Set<String> themes = Set.of();
        private final List<Answered> answers = new ArrayList<>();

        private MeasureTold(Status status) {
            this.status = status;
        }

        MeasureTold running(String first, String last) {
            from = LocalDate.parse(first);
            dueOn = LocalDate.parse(last);
            return this;
        }

        MeasureTold promising(Cadence cadence) {
            return promising(null, cadence, null);
        }

        MeasureTold promising(@Nullable By by, @Nullable Cadence cadence, @Nullable String dueOn) {
            promises.add(new State.Promise(by, cadence, dueOn == null ? null : LocalDate.parse(dueOn)));
            return this;
        }

        MeasureTold followedUp(String on) {
            return followedUp(on, By.UNIT);
        }

        MeasureTold followedUp(String on, By by) {
            followedUp.add(new State.FollowUp(LocalDate.parse(on), by));
            return this;
        }

        MeasureTold action(String... evidence) {
            proofs.add(List.of(evidence));
            return this;
        }

        MeasureTold themes(String... codes) {
            themes = Set.of(codes);
            return this;
        }

        MeasureTold answering(Answered answer) {
            answers.add(answer);
            return this;
        }

        State.Measure told() {
            return new State.Measure("มาตรการ", status, from, dueOn, promises, followedUp, proofs, 0, themes, answers);
        }
    }
}
