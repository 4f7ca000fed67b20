package org.sucharit.kernel.ruleset;

/**
 * What items are about, whatever their number in a year: change from year to year is compared by topic.
 *
 * @param code stable over the years
 */
public record Topic(String code, String titleTh, String titleEn) {}
