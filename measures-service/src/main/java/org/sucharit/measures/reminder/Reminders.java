package org.sucharit.measures.reminder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.security.Role;

/** What waits for someone, as they look at it. */
@Component
public class Reminders {

    private final Documents<ReminderRow> rows;

    Reminders(RemindersProjection projection) {
        this.rows = projection.rows();
    }

    /**
     * One entry of a person's list.
     *
     * @param matter names the matter; with {@code kind} it names the entry
     * @param since the day it was first brought to mind
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String agency,
            String matter,
            DueMatter.Kind kind,
            String title,
            LocalDate dueOn,
            @Nullable String unit,
            String path,
            LocalDate since) {

        private static Entry of(ReminderRow row, Waiting waiting) {
            var reminder = waiting.reminder();
            return new Entry(
                    row.agency(),
                    reminder.matter(),
                    reminder.kind(),
                    reminder.title(),
                    reminder.dueOn(),
                    reminder.unit(),
                    reminder.path(),
                    waiting.since());
        }
    }

    /**
     * What waits at an agency for someone who holds one of the roles; the new first, then the longest due.
     *
     * @param roles null for whatever waits for anybody
     */
    List<Entry> of(AgencyId agency, @Nullable Set<Role> roles, LocalDate today) {
        int year = FiscalYear.of(today).value();
        var filter = and(eq("agency", agency.value()), in("fiscalYear", year, year - 1));
        return rows.find(filter, ascending("_id"), 0, 0).stream()
                .flatMap(row -> row.waiting().stream()
                        .filter(waiting -> counts(row, waiting, year, today))
                        .filter(waiting -> roles == null
                                || waiting.reminder().audience().stream().anyMatch(roles::contains))
                        .map(waiting -> Entry.of(row, waiting)))
                .sorted(Comparator.comparing((Entry entry) -> entry.kind() != DueMatter.Kind.RAISED)
                        .thenComparing(Entry::dueOn)
                        .thenComparing(Entry::matter))
                .toList();
    }

    /** Of last year's list only what is new still counts; all else stands in this year's. */
    private static boolean counts(ReminderRow row, Waiting waiting, int year, LocalDate today) {
        if (waiting.reminder().kind() == DueMatter.Kind.RAISED)
            return waiting.last().plusDays(Waiting.RAISED_FOR_DAYS).isAfter(today);
        return row.fiscalYear() == year;
    }
}
