package org.sucharit.kernel.time;

/**
 * A period written in a text: a range, or a single day, month, quarter or year.
 *
 * @param start position of its first character in the text
 * @param end position after its last character
 */
public record FoundPeriod(DateRange days, int start, int end) {}
