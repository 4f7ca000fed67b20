package org.sucharit.reporting.report;

import java.util.Optional;

/** Knows the files that were made of reports. */
@FunctionalInterface
public interface MadeFiles {

    /** The report of which a file was made. @param sha256 in lower-case hexadecimal */
    Optional<ReportId> reportOf(String sha256);
}
