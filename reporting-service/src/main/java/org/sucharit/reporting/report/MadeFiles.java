package org.sucharit.reporting.report;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Knows the files that were made of reports. */
@FunctionalInterface
public interface MadeFiles {

    /** The SHA-256s of the files that were made of each of them, in lower-case hexadecimal. */
    Map<ReportId, Set<String>> madeOf(Collection<ReportId> reports);
}
