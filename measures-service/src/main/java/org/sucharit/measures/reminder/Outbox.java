package org.sucharit.measures.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.reminder.Mail.State;

/** Mails in PostgreSQL: none is lost by a crash, and none is made twice. */
@Component
class Outbox {

    private static final String COLUMNS =
            "id, agency, recipient, address, reminders, state, created_at, next_try_at, attempts, sent_at, last_error";

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be sent. */
    record Letter(UUID id, String recipient, String address, String subject, String body, int attempts) {}

    /** @param id the same for the same mail: a second time it is not added */
    void add(UUID id, AgencyId agency, Recipient to, String subject, String body, int reminders, Instant now) {
        jdbc.sql("""
                insert into reminder_mail (id, agency, recipient, address, subject, body, reminders, state, created_at, next_try_at)
                values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?) on conflict do nothing""")
                .params(
                        id,
                        agency.value(),
                        to.name(),
                        to.address(),
                        subject,
                        body,
                        reminders,
                        Timestamp.from(now),
                        Timestamp.from(now))
                .update();
    }

    List<Letter> due(Instant now, int most) {
        return jdbc.sql("""
                select id, recipient, address, subject, body, attempts from reminder_mail
                where state = 'WAITING' and next_try_at <= ? order by next_try_at limit ?""")
                .params(Timestamp.from(now), most)
                .query((row, _) -> new Letter(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)))
                .list();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql("""
                update reminder_mail set state = 'SENT', attempts = attempts + 1, sent_at = ?, next_try_at = null,
                    last_error = null
                where id = ?""").params(Timestamp.from(now), id).update();
    }

    /** @param again when it is tried again; null when it has failed for good */
    void failed(UUID id, String error, @Nullable Instant again) {
        jdbc.sql("""
                update reminder_mail set state = :state, attempts = attempts + 1, last_error = :error, next_try_at = :again
                where id = :id""")
                .param("state", (again == null ? State.FAILED : State.WAITING).name())
                .param("error", error)
                .param("again", again == null ? null : Timestamp.from(again))
                .param("id", id)
                .update();
    }

    /** There is no mail server. */
    void setAside() {
        jdbc.sql("update reminder_mail set state = 'NOT_CONFIGURED', next_try_at = null where state = 'WAITING'")
                .update();
    }

    /** There is a mail server again: what was set aside since then is sent. */
    void takeUp(Instant since, Instant now) {
        jdbc.sql("""
                update reminder_mail set state = 'WAITING', next_try_at = ?
                where state = 'NOT_CONFIGURED' and created_at >= ?""").params(Timestamp.from(now), Timestamp.from(since)).update();
    }

    /** @return the state it had; empty when there is no such mail */
    Optional<State> retry(UUID id, Instant now) {
        var state = find(id).map(Mail::state);
        jdbc.sql(
                        "update reminder_mail set state = 'WAITING', attempts = 0, next_try_at = ? where id = ? and state <> 'SENT'")
                .params(Timestamp.from(now), id)
                .update();
        return state;
    }

    void forget(Duration sentAfter, Duration othersAfter, Instant now) {
        jdbc.sql("""
                delete from reminder_mail
                where (state = 'SENT' and created_at < ?) or (state in ('FAILED', 'NOT_CONFIGURED') and created_at < ?)""")
                .params(Timestamp.from(now.minus(sentAfter)), Timestamp.from(now.minus(othersAfter)))
                .update();
    }

    Optional<Mail> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from reminder_mail where id = ?")
                .param(id)
                .query((row, _) -> mail(row))
                .optional();
    }

    /**
     * The newest first.
     *
     * @param agency null for all
     * @param state null for any
     */
    Listing<Mail> find(@Nullable AgencyId agency, @Nullable State state, PageWish page) {
        var code = agency == null ? null : agency.value();
        var named = state == null ? null : state.name();
        var where = " from reminder_mail where (:agency::text is null or agency = :agency)"
                + " and (:state::text is null or state = :state)";
        var total = jdbc.sql("select count(*)" + where)
                .param("agency", code)
                .param("state", named)
                .query(Long.class)
                .single();
        var found = jdbc.sql("select " + COLUMNS + where + " order by created_at desc, id limit :limit offset :skip")
                .param("agency", code)
                .param("state", named)
                .param("limit", page.limit())
                .param("skip", page.skip())
                .query((row, _) -> mail(row))
                .list();
        return page.of(found, total, mail -> mail);
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                row.getString("recipient"),
                row.getString("address"),
                row.getInt("reminders"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "next_try_at"),
                row.getInt("attempts"),
                instant(row, "sent_at"),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
