package org.sucharit.complaints.statistics;

/**
 * The three figures that must be published of a period.
 *
 * @param received complaints of corruption that came in
 * @param finished closed, rejected or referred in the period
 * @param inProgress open at its end
 */
public record Totals(int received, int finished, int inProgress) {}
