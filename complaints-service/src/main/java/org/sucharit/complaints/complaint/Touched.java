package org.sucharit.complaints.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;

/**
 * Finds the cases in the event store to which something happened on some days. The store knows days only; what was decided
 * before midnight may bear the next day, so one day more is looked at.
 */
@Component
public class Touched {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final JdbcClient jdbc;

    Touched(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases by agency; perhaps some to which nothing happened. @param last the last day */
    public Map<AgencyId, List<CaseId>> between(LocalDate first, LocalDate last) {
        var found = new HashMap<AgencyId, List<CaseId>>();
        jdbc.sql("""
                        SELECT agency, string_agg(DISTINCT aggregate_identifier, ' ') FROM domain_event
                        WHERE type = 'Complaint' AND time_stamp >= ? AND time_stamp < ? GROUP BY agency
                        """).params(text(first), text(last.plusDays(2))).query(row -> {
            found.put(new AgencyId(row.getString(1)), ids(row.getString(2)));
        });
        return found;
    }

    /** The day of the first complaint of each agency that has any. */
    public Map<AgencyId, LocalDate> firstDays() {
        var days = new HashMap<AgencyId, LocalDate>();
        jdbc.sql("SELECT agency, min(time_stamp) FROM domain_event WHERE type = 'Complaint' GROUP BY agency")
                .query(row -> {
                    days.put(new AgencyId(row.getString(1)), day(row.getString(2)));
                });
        return days;
    }

    /** The days after this one on which anything happened, in order. */
    public List<LocalDate> daysAfter(LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT time_stamp FROM domain_event WHERE type = 'Complaint' AND time_stamp >= ?
                        ORDER BY time_stamp
                        """)
                .param(text(day.plusDays(1)))
                .query((row, _) -> day(row.getString(1)))
                .list();
    }

    private static List<CaseId> ids(String joined) {
        return List.of(joined.split(" ")).stream().map(CaseId::of).toList();
    }

    private static LocalDate day(String text) {
        return Instant.parse(Objects.requireNonNull(text)).atZone(BANGKOK).toLocalDate();
    }

    /** As the store writes the beginning of a day. */
    private static String text(LocalDate day) {
        return DateTimeUtils.formatInstant(day.atStartOfDay(BANGKOK).toInstant());
    }
}
