package org.sucharit.reporting.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an agency, a province or the nation stands in a fiscal year. Shares are per cent with two decimals, null where
 * there is nothing to take a share of.
 *
 * @param asOf events up to this instant are counted, whenever they arrived
 * @param completeUntil events up to this instant have arrived; later ones may be missing
 * @param disclosures null where nobody has stated anything
 * @param assessment null where nobody has a result
 * @param complaints null where nothing was published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scorecard(
        Scope scope,
        int fiscalYear,
        Instant asOf,
        Instant completeUntil,
        Agencies agencies,
        Measures measures,
        FollowUps followUps,
        Evidence evidence,
        @Nullable Disclosures disclosures,
        @Nullable Assessment assessment,
        List<Theme> themes,
        @Nullable Complaints complaints,
        Freshness freshness) {

    /** Whose figures these are. */
    public enum Kind {
        AGENCY,
        PROVINCE,
        NATION
    }

    /**
     * @param agency its code
     * @param name of the agency or province; null for the nation, and for agencies whose registration has not arrived
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scope(
            Kind kind,
            @Nullable String agency,
            @Nullable String name,
            @Nullable String province) {}

    /** @param registered in the register @param counted those of which something is known in the year */
    public record Agencies(long registered, long counted) {}

    /**
     * Cancelled and replaced measures are no part of the total.
     *
     * @param planned also those still drafted
     * @param overdue planned or in progress after the day they should have been done by
     */
    public record Measures(
            long total,
            long drafted,
            long planned,
            long inProgress,
            long completed,
            long overdue,
            long cancelled,
            long replaced) {}

    /**
     * How faithfully active measures are followed up.
     *
     * @param active adopted and not closed
     * @param promising of those, the ones that promise to be followed up by some day
     * @param kept of those, the ones that have missed no follow-up
     * @param discipline kept of promising
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FollowUps(
            long active,
            long promising,
            long kept,
            @Nullable BigDecimal discipline) {}

    /** @param proven actions with accepted evidence @param coverage proven of done */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(
            long actions, long proven, @Nullable BigDecimal coverage) {}

    /**
     * @param agencies that have stated something for the year
     * @param items all that the year asks of these
     * @param readiness ready of items
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Disclosures(
            long agencies, long items, long ready, @Nullable BigDecimal readiness) {}

    /**
     * The year's result; for many agencies, means of what each is shown to have.
     *
     * @param agencies that have a total
     * @param grade of one agency
     * @param grades how many agencies have which
     * @param change of the total since the year before; null where no agency has both
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Assessment(
            long agencies,
            @Nullable BigDecimal total,
            @Nullable String grade,
            Map<String, Long> grades,
            Map<String, BigDecimal> instruments,
            Map<Integer, BigDecimal> indicators,
            @Nullable Moved change,
            List<IndicatorMoved> indicatorChanges,
            List<TopicMoved> topics) {}

    /** Mean scores of {@code count} pairs, the year before and this one. */
    public record Moved(long count, long rose, long fell, BigDecimal before, BigDecimal after, BigDecimal change) {}

    public record IndicatorMoved(int indicator, Moved moved) {}

    /** Items by what they are about. @param title null where this year's rules do not describe it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TopicMoved(String topic, @Nullable String title, Moved moved) {}

    /**
     * Measures of a theme.
     *
     * @param agencies that have such measures
     * @param answered what adopted ones answer: its score in the assessed year and in this one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Theme(
            String theme,
            String labelTh,
            String labelEn,
            long agencies,
            long measures,
            long completed,
            @Nullable Moved answered) {}

    /** What was published, and nothing else. @param note "ไม่มี" where there was none at all */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Complaints(
            long received, long finished, @Nullable String note, List<Month> months) {}

    /** @param agencies that published it @param entered how many of them entered it instead of having it counted */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Month(
            String month,
            long agencies,
            long entered,
            long received,
            long finished,
            long inProgress,
            @Nullable String note) {}

    /** @param latest last change of anything @param earliest last change of the agency still for longest */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Freshness(
            @Nullable Instant latest, @Nullable Instant earliest) {}
}
