package org.sucharit.complaints.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sucharit.complaints.complaint.CaseId;

class ErasureLedgerTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @TempDir
    Path folder;

    private final LedgerEntry first = entry();
    private final LedgerEntry second = entry();

    private static LedgerEntry entry() {
        return new LedgerEntry(new CaseId(UUID.randomUUID()), DAY, DAY.plusDays(35));
    }

    private ErasureLedger ledger() {
        return new ErasureLedger(folder.resolve("ledger"));
    }

    private Path file() {
        return folder.resolve("ledger/erasures");
    }

    @Test
    void what_was_written_is_read_again_by_whoever_opens_it() {
        var ledger = ledger();
        var replica = ledger();
        assertThat(ledger.entries()).isEmpty();

        ledger.append(first);
        replica.append(second);
        replica.append(first);

        assertThat(ledger.entries()).containsExactly(first, second);
        assertThat(ledger().entries()).containsExactly(first, second);
        assertThat(ledger.lists(second.caseId().toString())).isTrue();
    }

    @Test
    void asking_leaves_no_trace() {
        assertThat(ledger().lists("x")).isFalse();
        assertThat(file().getParent()).doesNotExist();
    }

    @Test
    void half_a_line_that_a_crash_left_is_written_over() throws Exception {
        ledger().append(first);
        Files.writeString(file(), "12345678-half", StandardOpenOption.APPEND);

        assertThat(ledger().entries()).containsExactly(first);
        ledger().append(second);

        assertThat(ledger().entries()).containsExactly(first, second);
    }

    @Test
    void a_line_changed_removed_or_put_in_is_noticed() throws Exception {
        var third = entry();
        for (var entry : List.of(first, second, third)) ledger().append(entry);
        var lines = Files.readAllLines(file());

        for (var changed : List.of(
                List.of(lines.get(0), lines.get(2)),
                List.of(lines.get(1), lines.get(0), lines.get(2)),
                List.of(lines.get(0), lines.get(0), lines.get(1), lines.get(2)),
                List.of(lines.get(0), lines.get(1).replace("2026-01-05", "2026-01-06"), lines.get(2)),
                List.of(lines.get(0), "", lines.get(1), lines.get(2)))) {
            Files.write(file(), changed);
            assertThatExceptionOfType(LedgerDamaged.class)
                    .isThrownBy(() -> ledger().entries())
                    .withMessageContaining("line");
        }
    }

    @Test
    void its_time_tells_the_day_only() throws Exception {
        ledger().append(first);
        assertThat(Files.getLastModifiedTime(file())).hasToString("2026-01-04T17:00:00Z");
    }

    @Test
    void many_at_once_are_all_there() throws Exception {
        var entries = IntStream.range(0, 40).mapToObj(_ -> entry()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(entries.stream()
                    .<Callable<Object>>map(entry -> () -> {
                        ledger().append(entry);
                        return entry;
                    })
                    .toList())) done.get();
        }
        assertThat(ledger().entries()).containsExactlyInAnyOrderElementsOf(entries);
    }
}
