package org.sucharit.reporting.listening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.AgencyRecord;

/** What is read of events about agencies. */
sealed interface AgencyNews extends News<AgencyRecord> {

    record Registered(
            AgencyId agency,
            String nameTh,
            String type,
            @Nullable String district,
            String province,
            @Nullable String website)
            implements AgencyNews {

        @Override
        public AgencyRecord after(@Nullable AgencyRecord before) {
            return new AgencyRecord(agency, nameTh, type, district, province, website, List.of());
        }
    }

    record Renamed(AgencyId agency, String nameTh) implements AgencyNews {

        @Override
        public AgencyRecord after(@Nullable AgencyRecord before) {
            var was = News.begun(before);
            return new AgencyRecord(
                    agency, nameTh, was.type(), was.district(), was.province(), was.website(), was.units());
        }
    }

    record Revised(
            AgencyId agency,
            String type,
            @Nullable String district,
            String province,
            @Nullable String website) implements AgencyNews {

        @Override
        public AgencyRecord after(@Nullable AgencyRecord before) {
            var was = News.begun(before);
            return new AgencyRecord(agency, was.nameTh(), type, district, province, website, was.units());
        }
    }

    record UnitsRevised(AgencyId agency, List<AgencyRecord.Unit> units) implements AgencyNews {

        @Override
        public AgencyRecord after(@Nullable AgencyRecord before) {
            var was = News.begun(before);
            return new AgencyRecord(
                    agency, was.nameTh(), was.type(), was.district(), was.province(), was.website(), units);
        }
    }
}
