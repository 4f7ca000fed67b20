package org.sucharit.reporting.scorecard;

/**
 * How measures are carried out. Cancelled and replaced ones count nowhere else.
 *
 * @param drafted those of the planned ones that are not adopted yet
 * @param overdue under way after the day they should have been done by
 * @param active adopted and not closed
 * @param promising active ones that promise to be followed up by some day
 * @param kept of those, the ones that miss no follow-up
 * @param actions done
 * @param proven actions with evidence that was accepted
 */
record Work(
        long drafted,
        long planned,
        long inProgress,
        long completed,
        long overdue,
        long cancelled,
        long replaced,
        long active,
        long promising,
        long kept,
        long actions,
        long proven) {

    static final Work NONE = new Work(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Work plus(Work other) {
        return new Work(
                drafted + other.drafted,
                planned + other.planned,
                inProgress + other.inProgress,
                completed + other.completed,
                overdue + other.overdue,
                cancelled + other.cancelled,
                replaced + other.replaced,
                active + other.active,
                promising + other.promising,
                kept + other.kept,
                actions + other.actions,
                proven + other.proven);
    }
}
