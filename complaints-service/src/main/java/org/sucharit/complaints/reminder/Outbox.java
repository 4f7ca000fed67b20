package org.sucharit.complaints.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.reminder.Reminded.State;

/** Mails in PostgreSQL: at most one to an address on a day, however often it is asked for. */
@Component
class Outbox {

    static final String OVERSIGHT = "-";
    private static final int KEPT_DAYS = 90;
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LocalDate day, String agency, String address) {
        jdbc.sql("""
                INSERT INTO case_reminder (day, address, agency, state) VALUES (?, ?, ?, 'WAITING')
                ON CONFLICT DO NOTHING""")
                .params(day, address.strip().toLowerCase(Locale.ROOT), agency)
                .update();
    }

    List<String> waiting(LocalDate day) {
        return jdbc.sql("SELECT address FROM case_reminder WHERE day = ? AND state = 'WAITING' ORDER BY address")
                .param(day)
                .query(String.class)
                .list();
    }

    /** @return false when somebody else has changed it meanwhile */
    boolean change(LocalDate day, String address, State from, State to) {
        return jdbc.sql("UPDATE case_reminder SET state = ? WHERE day = ? AND address = ? AND state = ?")
                        .params(to.name(), day, address, from.name())
                        .update()
                > 0;
    }

    void notSent(LocalDate day) {
        jdbc.sql("UPDATE case_reminder SET state = 'NOT_SENT' WHERE day = ? AND state = 'WAITING'")
                .param(day)
                .update();
    }

    /** What waited on an earlier day is no use any more, and what is old is forgotten. */
    void settle(LocalDate today) {
        jdbc.sql("UPDATE case_reminder SET state = 'MISSED' WHERE day < ? AND state = 'WAITING'")
                .param(today)
                .update();
        jdbc.sql("DELETE FROM case_reminder WHERE day < ?")
                .param(today.minusDays(KEPT_DAYS))
                .update();
    }

    /** The newest first. */
    List<Reminded> of(String agency) {
        return jdbc.sql("SELECT * FROM case_reminder WHERE agency = ? ORDER BY day DESC, address LIMIT ?")
                .params(agency, SHOWN)
                .query((row, _) -> new Reminded(
                        row.getObject("day", LocalDate.class),
                        row.getString("agency"),
                        row.getString("address"),
                        State.valueOf(row.getString("state"))))
                .list();
    }
}
