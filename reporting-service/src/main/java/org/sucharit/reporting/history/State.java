package org.sucharit.reporting.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.reporting.record.LoanRecord;
import org.sucharit.reporting.record.MeasureRecord;

/** What scorecards and "what changed since" need of a subject, and no more: it is kept for every version. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @Type(value = State.Agency.class, name = "AGENCY"),
    @Type(value = State.Assessment.class, name = "ASSESSMENT"),
    @Type(value = State.Shortfall.class, name = "SHORTFALL"),
    @Type(value = State.Document.class, name = "DOCUMENT"),
    @Type(value = State.Measure.class, name = "MEASURE"),
    @Type(value = State.Evidence.class, name = "EVIDENCE"),
    @Type(value = State.Disclosure.class, name = "DISCLOSURE"),
    @Type(value = State.Link.class, name = "LINK"),
    @Type(value = State.Loan.class, name = "LOAN"),
    @Type(value = State.Figures.class, name = "FIGURES"),
    @Type(value = State.HalfYear.class, name = "HALF_YEAR_FIGURES")
})
public sealed interface State {

    /** @param type as in the contract {@code sucharit.agency.registered.v1} */
    record Agency(String nameTh, String type, @Nullable String district, String province) implements State {}

    /** @param items scores only, by the item's code */
    record Assessment(
            int fiscalYear,
            @Nullable BigDecimal total,
            @Nullable String grade,
            @Nullable Boolean gradeVerified,
            Map<String, BigDecimal> instruments,
            Map<Integer, BigDecimal> indicators,
            Map<String, BigDecimal> subIndicators,
            Map<String, BigDecimal> items)
            implements State {}

    /** @param level instrument, indicator, sub-indicator or item, which {@code code} names */
    record Shortfall(String level, @Nullable String code) implements State {}

    /** That a document was taken over; what it says is in the record. */
    record Document() implements State {}

    /**
     * A measure.
     *
     * @param from first day of its period, as far as that is known; {@code dueOn} the last
     * @param proofs for each of its actions: the evidence attached
     * @param obstacles how many stand
     */
    record Measure(
            String title,
            MeasureRecord.Status status,
            @Nullable LocalDate from,
            @Nullable LocalDate dueOn,
            List<Promise> followUps,
            List<FollowUp> followedUp,
            List<List<String>> proofs,
            int obstacles,
            Set<String> themes,
            List<Answered> answers)
            implements State {

        /** How many actions were recorded. */
        public int actions() {
            return proofs.size();
        }

        /** How many of them have evidence that was accepted. */
        public int actionsWith(Collection<String> acceptedEvidence) {
            return (int) proofs.stream()
                    .filter(proof -> proof.stream().anyMatch(acceptedEvidence::contains))
                    .count();
        }
    }

    /** How a measure is to be followed up. */
    record Promise(
            @Nullable By by,
            @Nullable Cadence cadence,
            @Nullable LocalDate dueOn) {}

    /** A follow-up that took place. */
    record FollowUp(LocalDate on, By by) {}

    record Evidence(boolean accepted) implements State {}

    /**
     * What is disclosed of an item of a year.
     *
     * @param elements keys of the required elements that are there
     * @param declaration {@code NOT_APPLICABLE} or {@code NONE} where there is nothing to show
     * @param toBeConfirmed whether it was only carried over from another year
     * @param evidence whether a file stands for it
     */
    record Disclosure(
            String item,
            List<String> addresses,
            Set<String> elements,
            @Nullable String declaration,
            boolean toBeConfirmed,
            boolean evidence)
            implements State {}

    /** An address that the agency names. @param gone whether it leads to no page */
    record Link(String address, boolean gone) implements State {}

    record Loan(
            LoanRecord.Status status,
            LocalDate requestedOn,
            LocalDate dueOn,
            @Nullable LocalDate returnedOn) implements State {}

    /** A closed month. @param entered whether the agency itself said so */
    record Figures(YearMonth month, int received, int finished, int inProgress, boolean entered) implements State {}

    /** That half a year was broken down; the figures are in the record. */
    record HalfYear(int half) implements State {}
}
