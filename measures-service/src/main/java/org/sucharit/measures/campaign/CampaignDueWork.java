package org.sucharit.measures.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.reminder.DueMatter;
import org.sucharit.measures.reminder.DueMatter.Kind;
import org.sucharit.measures.reminder.DueWork;

/** What the oversight body asked and the agency has not answered, or not done. */
@Component
class CampaignDueWork implements DueWork {

    /** How many days before the due date someone is reminded of what was accepted. */
    private static final int DAYS_BEFORE = 7;

    private final CampaignBoard board;

    CampaignDueWork(CampaignBoard board) {
        this.board = board;
    }

    /** An invitation that waits for an answer is there from the first day; what was accepted, when it becomes urgent. */
    @Override
    public Stream<DueMatter> on(LocalDate day) {
        return board.openUntil(LocalDate.MAX.withYear(9999))
                .filter(row ->
                        row.state() == InvitationState.SENT || !row.dueOn().isAfter(day.plusDays(DAYS_BEFORE)))
                .map(row -> matter(row, day));
    }

    private static DueMatter matter(InvitationRow row, LocalDate day) {
        return new DueMatter(
                new AgencyId(row.agency()),
                "campaign/" + row.id(),
                kind(row, day),
                row.facts().title(),
                row.dueOn(),
                null,
                List.of(Role.OFFICER, Role.EXECUTIVE),
                "/work/agencies/" + row.agency() + "/campaigns");
    }

    private static Kind kind(InvitationRow row, LocalDate day) {
        if (row.dueOn().isBefore(day)) return Kind.OVERDUE;
        if (row.dueOn().equals(day)) return Kind.DUE;
        return row.dueOn().isAfter(day.plusDays(DAYS_BEFORE)) ? Kind.RAISED : Kind.DUE_SOON;
    }
}
