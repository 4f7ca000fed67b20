package org.sucharit.reporting.listening;

import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.DisclosureRecord;

/** What is read of events about disclosures; each says how the item now stands. */
sealed interface DisclosureNews extends News<DisclosureRecord> {

    record Revised(AgencyId agency, int fiscalYear, String item, DisclosureRecord.Content content)
            implements DisclosureNews {

        @Override
        public DisclosureRecord after(@Nullable DisclosureRecord before) {
            return new DisclosureRecord(agency, fiscalYear, item, content, null);
        }
    }

    record CarriedOver(
            AgencyId agency,
            int fiscalYear,
            String item,
            DisclosureRecord.CarriedFrom from,
            DisclosureRecord.Content content)
            implements DisclosureNews {

        @Override
        public DisclosureRecord after(@Nullable DisclosureRecord before) {
            return new DisclosureRecord(agency, fiscalYear, item, content, from);
        }
    }

    /** @param from what is again to be confirmed */
    record Restored(
            AgencyId agency,
            int fiscalYear,
            String item,
            long revision,
            DisclosureRecord.@Nullable CarriedFrom from,
            DisclosureRecord.Content content)
            implements DisclosureNews {

        @Override
        public DisclosureRecord after(@Nullable DisclosureRecord before) {
            return new DisclosureRecord(agency, fiscalYear, item, content, from);
        }
    }
}
