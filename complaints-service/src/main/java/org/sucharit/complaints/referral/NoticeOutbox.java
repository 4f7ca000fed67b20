package org.sucharit.complaints.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseErased;
import org.sucharit.complaints.complaint.ComplaintEvent.PackageExported;
import org.sucharit.complaints.referral.Notice.State;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.store.EventTypes;

/** Notices in PostgreSQL: one for each package, however often it is asked for. */
@Component
class NoticeOutbox {

    private static final int MOST_TRIES = 10;

    private final JdbcClient jdbc;
    private final String erased;
    private final String exported;

    NoticeOutbox(JdbcClient jdbc, EventTypes types) {
        this.jdbc = jdbc;
        erased = types.nameOf(CaseErased.class);
        exported = types.nameOf(PackageExported.class);
    }

    /** Erased cases of which packages have left and nobody has been told. */
    List<CaseId> untold() {
        return jdbc.sql("""
                        SELECT DISTINCT aggregate_identifier FROM domain_event e
                        WHERE payload_type = :erased
                          AND NOT EXISTS (SELECT 1 FROM package_notice n WHERE n.case_id = e.aggregate_identifier)
                          AND EXISTS (SELECT 1 FROM domain_event x
                              WHERE x.aggregate_identifier = e.aggregate_identifier AND x.payload_type = :exported)
                        """).param("erased", erased).param("exported", exported).query(String.class).list().stream()
                .map(CaseId::of)
                .toList();
    }

    void add(PackageExported left, AgencyId agency, LocalDate today) {
        jdbc.sql("""
                INSERT INTO package_notice (package, case_id, agency, authority, state, changed_on, tries)
                VALUES (?, ?, ?, ?, 'WAITING', ?, 0) ON CONFLICT DO NOTHING""")
                .params(
                        left.entry(),
                        left.caseId().toString(),
                        agency.value(),
                        left.to().name(),
                        today)
                .update();
    }

    /** What is to be sent today. */
    List<Notice> due(LocalDate today) {
        return jdbc.sql("""
                        SELECT * FROM package_notice
                        WHERE state IN ('WAITING', 'NO_ADDRESS')
                           OR state = 'HANDED_OVER' AND changed_on < :today
                           OR state = 'REFUSED' AND changed_on < :today AND tries < :most
                        ORDER BY package""")
                .param("today", today)
                .param("most", MOST_TRIES)
                .query((row, _) -> new Notice(
                        row.getString("package"),
                        new AgencyId(row.getString("agency")),
                        Authority.valueOf(row.getString("authority")),
                        State.valueOf(row.getString("state"))))
                .list();
    }

    /** @return false when another replica is at it */
    boolean handOver(Notice notice, LocalDate today) {
        return jdbc.sql("""
                        UPDATE package_notice SET state = 'HANDED_OVER', changed_on = ?, tries = tries + 1
                        WHERE package = ? AND state = ? AND (state <> 'HANDED_OVER' OR changed_on < ?)""")
                        .params(today, notice.reference(), notice.state().name(), today)
                        .update()
                > 0;
    }

    void change(Notice notice, State to, LocalDate today) {
        jdbc.sql("UPDATE package_notice SET state = ?, changed_on = ? WHERE package = ? AND state <> 'SENT'")
                .params(to.name(), today, notice.reference())
                .update();
    }

    /** By the references of a case's packages. */
    Map<String, State> of(CaseId id) {
        return jdbc
                .sql("SELECT package, state FROM package_notice WHERE case_id = ?")
                .param(id.toString())
                .query((row, _) -> Map.entry(row.getString(1), State.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
