package org.sucharit.reporting.scorecard;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What agencies may be ranked by; never by complaints: whoever lets people complain would come last. */
public enum Ranking {
    /** Total of the assessment. */
    TOTAL,
    /** Share of active measures followed up within their cadence. */
    FOLLOW_UPS,
    /** Share of actions with accepted evidence. */
    EVIDENCE,
    /** Share of disclosures that are ready. */
    DISCLOSURES,
    /** Share of measures that are completed. */
    COMPLETED;

    /** Fewer than this would point at single agencies. */
    static final int FEWEST = 10;

    /** The values an agency has; per cent or points. */
    static Map<Ranking, BigDecimal> values(Tally tally) {
        var values = new EnumMap<Ranking, BigDecimal>(Ranking.class);
        for (var ranking : values()) {
            var value = ranking.value(tally);
            if (value != null) values.put(ranking, value);
        }
        return values;
    }

    private @Nullable BigDecimal value(Tally tally) {
        var work = tally.work();
        return switch (this) {
            case TOTAL -> tally.assessed().total().shown();
            case FOLLOW_UPS -> Shown.share(work.kept(), work.promising());
            case EVIDENCE -> Shown.share(work.proven(), work.actions());
            case DISCLOSURES ->
                Shown.share(tally.disclosed().ready(), tally.disclosed().items());
            case COMPLETED -> Shown.share(work.completed(), work.planned() + work.inProgress() + work.completed());
        };
    }
}
