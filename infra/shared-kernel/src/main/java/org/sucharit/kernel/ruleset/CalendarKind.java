package org.sucharit.kernel.ruleset;

/** A stage of the year's assessment: registration, survey windows, entry of disclosures …. */
public record CalendarKind(String key, String titleTh, String titleEn) {}
