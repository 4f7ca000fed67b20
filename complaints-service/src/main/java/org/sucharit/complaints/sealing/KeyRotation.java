package org.sucharit.complaints.sealing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Wraps the keys of cases by a new key when the old one has had its time, and destroys the old one. */
final class KeyRotation {

    private static final int DAYS = 30;
    private static final int AT_ONCE = 200;
    private static final Row BEGINNING = new Row("", "", new byte[0]);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final WrappingKeys wrapping;
    private final KeyTable table;

    KeyRotation(JdbcClient jdbc, TransactionTemplate transactions, WrappingKeys wrapping) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.wrapping = wrapping;
        this.table = new KeyTable(jdbc, wrapping);
    }

    /**
     * Makes a new wrapping key when the newest is 30 days old and wraps everything by it. The others are destroyed from
     * the day after, when no replica can be wrapping by them any more. A key that does not open where it stands is left,
     * and so is the one that wraps it.
     *
     * @return how many were left
     */
    int rotate(LocalDate today) {
        if (!wrapping.madeOn(wrapping.newest()).plusDays(DAYS).isAfter(today)) wrapping.make(today);
        var newest = wrapping.newest();
        int left = 0;
        for (var some = rewrapSome(newest, BEGINNING);
                some.isPresent();
                some = rewrapSome(newest, some.get().last())) left += some.get().left();
        if (wrapping.madeOn(newest).isBefore(today)) destroyUnused(newest);
        return left;
    }

    private void destroyUnused(String newest) {
        wrapping.names().stream()
                .filter(name -> !name.equals(newest))
                .filter(name -> wrappedBy(name) == 0)
                .forEach(wrapping::destroy);
    }

    private record Row(String caseId, String purpose, byte[] entry) {}

    private record Some(Row last, int left) {}

    private Optional<Some> rewrapSome(String newest, Row after) {
        var done = transactions.execute(_ -> {
            var rows = jdbc.sql("""
                            SELECT k.case_id, k.purpose, r.entry FROM case_key k JOIN receipt r USING (case_id)
                            WHERE k.wrapping <> ? AND (k.case_id, k.purpose) > (?, ?)
                            ORDER BY k.case_id, k.purpose LIMIT ? FOR UPDATE OF k
                            """)
                    .params(newest, after.caseId(), after.purpose(), AT_ONCE)
                    .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getBytes(3)))
                    .list();
            long wrapped = rows.stream().filter(this::rewrapped).count();
            return rows.isEmpty()
                    ? Optional.<Some>empty()
                    : Optional.of(new Some(rows.getLast(), rows.size() - Math.toIntExact(wrapped)));
        });
        return Objects.requireNonNull(done);
    }

    private boolean rewrapped(Row row) {
        try {
            var opened = table.unwrapped(row.caseId(), row.purpose());
            opened.ifPresent(keys -> table.rewrite(row.caseId(), row.purpose(), keys, row.entry()));
            return true;
        } catch (DoesNotOpen e) {
            return false;
        }
    }

    private long wrappedBy(String name) {
        return jdbc.sql("SELECT count(*) FROM case_key WHERE wrapping = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
