package org.sucharit.complaints.listening;

import org.jspecify.annotations.Nullable;

/** What this service reads of events about agencies. */
sealed interface AgencyNews {

    String agency();

    record Registered(
            String agency,
            String nameTh,
            String type,
            @Nullable String district,
            String province) implements AgencyNews {}

    record Revised(String agency, String type, @Nullable String district, String province) implements AgencyNews {}

    record Renamed(String agency, String nameTh) implements AgencyNews {}
}
