package org.sucharit.measures.followup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.time.Days;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.measure.FollowUpDue;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.reminder.DueMatter;
import org.sucharit.measures.reminder.DueMatter.Kind;
import org.sucharit.measures.reminder.DueWork;

/** Measures that are due, overdue or not followed up as often as they promise. */
@Component
class FollowUpReminders implements DueWork {

    private static final int MEASURE_AHEAD_DAYS = 14;
    private static final int FOLLOW_UP_AHEAD_DAYS = 5;
    private static final int AT_A_TIME = 500;
    private static final List<Role> ALL = List.of(Role.OFFICER, Role.EXECUTIVE);

    private final Documents<FollowUpRow> rows;

    FollowUpReminders(FollowUpProjection projection) {
        this.rows = projection.rows();
    }

    @Override
    public Stream<DueMatter> on(LocalDate day) {
        return Stream.iterate(
                        page(day, ""),
                        page -> !page.isEmpty(),
                        page -> page(day, page.getLast().id()))
                .flatMap(List::stream)
                .flatMap(row -> matters(row.facts(), day).stream());
    }

    private List<FollowUpRow> page(LocalDate day, String after) {
        var soon = or(
                lt("dueOn", day.plusDays(MEASURE_AHEAD_DAYS + 1L).toString()),
                lt("openUntil", day.plusDays(FOLLOW_UP_AHEAD_DAYS + 1L).toString()));
        return rows.find(and(gt("_id", after), eq("underWay", true), soon), ascending("_id"), 0, AT_A_TIME);
    }

    private static List<DueMatter> matters(MeasureFacts measure, LocalDate day) {
        var found = new ArrayList<DueMatter>();
        var dueOn = measure.dueOn();
        if (!dueOn.isAfter(day.plusDays(MEASURE_AHEAD_DAYS)))
            found.add(matter(measure, "", kind(dueOn, day), dueOn, dueOn.isBefore(day) ? ALL : List.of(Role.OFFICER)));
        var due = FollowUpDue.of(measure, day);
        due.stream()
                .flatMap(promise -> promise.missed().stream())
                .map(Days::last)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> found.add(matter(measure, "/follow-up", Kind.NOT_FOLLOWED_UP, last, ALL)));
        due.stream()
                .flatMap(promise -> Stream.ofNullable(promise.next()))
                .map(Days::last)
                .min(Comparator.naturalOrder())
                .filter(last -> !last.isAfter(day.plusDays(FOLLOW_UP_AHEAD_DAYS)))
                .ifPresent(last -> found.add(matter(measure, "/follow-up", kind(last, day), last, ALL)));
        return found;
    }

    private static Kind kind(LocalDate dueOn, LocalDate day) {
        if (dueOn.isBefore(day)) return Kind.OVERDUE;
        return dueOn.equals(day) ? Kind.DUE : Kind.DUE_SOON;
    }

    private static DueMatter matter(
            MeasureFacts measure, String what, Kind kind, LocalDate dueOn, List<Role> audience) {
        return new DueMatter(
                measure.agency(),
                "measure/" + measure.id() + what,
                kind,
                measure.plan().title(),
                dueOn,
                unit(measure),
                audience,
                "/work/measures/" + measure.id());
    }

    private static @Nullable String unit(MeasureFacts measure) {
        return measure.plan().responsible().stream()
                .map(Responsible::unit)
                .filter(unit -> unit != null && !unit.equals(Responsible.EVERYONE))
                .findFirst()
                .orElse(null);
    }
}
