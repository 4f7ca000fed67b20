package org.sucharit.complaints.retention;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseClosed;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseErased;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseReferred;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseRejected;
import org.sucharit.complaints.complaint.ComplaintEvent.RetentionShortened;
import org.sucharit.kit.store.EventTypes;

/** Finds cases by how they ended, in the event store itself: no read model has to be right for an erasure. */
@Component
class OverCases {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final JdbcClient jdbc;
    private final List<String> endings;
    private final String shortened;
    private final String erased;

    OverCases(JdbcClient jdbc, EventTypes types) {
        this.jdbc = jdbc;
        endings = Stream.of(CaseClosed.class, CaseRejected.class, CaseReferred.class)
                .map(types::nameOf)
                .toList();
        shortened = types.nameOf(RetentionShortened.class);
        erased = types.nameOf(CaseErased.class);
    }

    /** Cases that can be due: once over by that day, or shortened; many of them are not, which only their files tell. */
    List<CaseId> endedBy(LocalDate day) {
        var before = DateTimeUtils.formatInstant(
                day.plusDays(1).atStartOfDay(BANGKOK).toInstant());
        return jdbc
                .sql("""
                        SELECT DISTINCT aggregate_identifier FROM domain_event e
                        WHERE (payload_type IN (:endings) AND time_stamp < :before OR payload_type = :shortened)
                          AND NOT EXISTS (SELECT 1 FROM domain_event x
                              WHERE x.aggregate_identifier = e.aggregate_identifier AND x.payload_type = :erased)
                        """)
                .param("endings", endings)
                .param("before", before)
                .param("shortened", shortened)
                .param("erased", erased)
                .query(String.class)
                .list()
                .stream()
                .map(CaseId::of)
                .toList();
    }

    /** Every case that has been erased. */
    Set<String> erased() {
        return jdbc.sql("SELECT DISTINCT aggregate_identifier FROM domain_event WHERE payload_type = ?")
                .param(erased)
                .query(String.class)
                .set();
    }

    /** Those of the cases that have keys or a receipt. */
    Set<String> withKeys(Set<String> cases) {
        var all = cases.toArray(String[]::new);
        return jdbc.sql("""
                        SELECT case_id FROM case_key WHERE case_id = ANY (?)
                        UNION SELECT case_id FROM receipt WHERE case_id = ANY (?)
                        """)
                .param(1, all, java.sql.Types.ARRAY)
                .param(2, all, java.sql.Types.ARRAY)
                .query(String.class)
                .set();
    }
}
