package org.sucharit.reporting.scorecard;

/**
 * Measures of one theme, and how what they answer scored afterwards.
 *
 * @param answered the year before and the year they were carried out; each thing once per agency
 */
record ThemeWork(long agencies, long measures, long completed, Moves answered) {

    ThemeWork plus(ThemeWork other) {
        return new ThemeWork(
                agencies + other.agencies,
                measures + other.measures,
                completed + other.completed,
                answered.plus(other.answered));
    }
}
