package org.sucharit.complaints.clocks;

import java.time.LocalDate;

/**
 * A day on which government offices are closed.
 *
 * @param source where it is known from
 * @param verified whether a public source confirms it; else it is expected and may be moved
 */
public record Holiday(LocalDate on, String nameTh, String source, boolean verified) {}
