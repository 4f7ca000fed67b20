package org.sucharit.reporting.publicpages;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.scorecard.Scorecard;

/**
 * A scorecard as the pages tell it: whole numbers, and parts of them.
 *
 * @param agencies in the register
 * @param overdue part of planned and inProgress
 * @param followedUp active measures that have missed no follow-up, of those that promise any
 * @param evidenced actions that have accepted evidence
 * @param disclosed items that are ready
 * @param assessed agencies with a total
 * @param score the total of one agency, the mean of many; null where nobody has one
 * @param grade of one agency
 * @param complaints null where no month has been published
 */
record Figures(
        long agencies,
        long measures,
        long planned,
        long inProgress,
        long completed,
        long overdue,
        Share followedUp,
        Share evidenced,
        Share disclosed,
        long assessed,
        @Nullable BigDecimal score,
        @Nullable String grade,
        @Nullable Complaints complaints) {

    /** Of one agency of which nothing is known. */
    static final Figures NOTHING =
            new Figures(1, 0, 0, 0, 0, 0, Share.NONE, Share.NONE, Share.NONE, 0, null, null, null);

    /** Sums of published months. @param inProgress at the end of the last of them */
    record Complaints(long received, long finished, long inProgress) {

        private static @Nullable Complaints of(Scorecard.@Nullable Complaints published) {
            if (published == null) return null;
            var months = published.months();
            return new Complaints(
                    published.received(),
                    published.finished(),
                    months.isEmpty() ? 0 : months.getLast().inProgress());
        }
    }

    static Figures of(Scorecard card) {
        var measures = card.measures();
        var disclosures = card.disclosures();
        var assessment = card.assessment();
        return new Figures(
                card.agencies().registered(),
                measures.total(),
                measures.planned(),
                measures.inProgress(),
                measures.completed(),
                measures.overdue(),
                new Share(card.followUps().kept(), card.followUps().promising()),
                new Share(card.evidence().proven(), card.evidence().actions()),
                disclosures == null ? Share.NONE : new Share(disclosures.ready(), disclosures.items()),
                assessment == null ? 0 : assessment.agencies(),
                assessment == null ? null : assessment.total(),
                assessment == null ? null : assessment.grade(),
                Complaints.of(card.complaints()));
    }

    public Share done() {
        return new Share(completed, measures);
    }

    public Share late() {
        return new Share(overdue, measures);
    }
}
