package org.sucharit.kernel.time;

import java.time.LocalDate;

/**
 * A day written in a text.
 *
 * @param start position of its first character in the text
 * @param end position after its last character
 */
public record FoundDate(LocalDate date, int start, int end) {}
