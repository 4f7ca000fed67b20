package org.sucharit.reporting.listening;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.FiguresRecord;
import org.sucharit.reporting.record.HalfYearRecord;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.PublicRecord;

/** What is read of events about figures of complaints: an agency's, or without one the nation's. */
sealed interface FiguresNews extends News<PublicRecord> {

    /** What these figures are of; each part is closed once and kept apart. */
    String part();

    Kind kind();

    record MonthClosed(@Nullable AgencyId agency, YearMonth month, int received, int finished, int inProgress)
            implements FiguresNews {

        @Override
        public String part() {
            return month.toString();
        }

        @Override
        public Kind kind() {
            return Kind.FIGURES;
        }

        @Override
        public PublicRecord after(@Nullable PublicRecord before) {
            return new FiguresRecord(agency, month, received, finished, inProgress, false);
        }
    }

    record MonthEntered(@Nullable AgencyId agency, YearMonth month, int received, int finished, int inProgress)
            implements FiguresNews {

        @Override
        public String part() {
            return month.toString();
        }

        @Override
        public Kind kind() {
            return Kind.FIGURES;
        }

        @Override
        public PublicRecord after(@Nullable PublicRecord before) {
            return new FiguresRecord(agency, month, received, finished, inProgress, true);
        }
    }

    record HalfYearClosed(
            @Nullable AgencyId agency,
            int fiscalYear,
            int half,
            @Nullable Map<String, Integer> categories,
            @Nullable Map<String, Integer> channels,
            @Nullable Map<String, Integer> clocks)
            implements FiguresNews {

        @Override
        public String part() {
            return fiscalYear + "-" + half;
        }

        @Override
        public Kind kind() {
            return Kind.HALF_YEAR_FIGURES;
        }

        @Override
        public PublicRecord after(@Nullable PublicRecord before) {
            return new HalfYearRecord(agency, fiscalYear, half, categories, channels, clocks);
        }
    }
}
