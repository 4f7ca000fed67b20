package org.sucharit.reporting.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;

/** Documents in which it is somebody's turn: to sign, to endorse, to publish, to submit. */
@Component
public class WaitingReports {

    private static final int MOST = 50;

    private final ReportList list;
    private final ReportDesk desk;
    private final Access access;

    WaitingReports(ReportList list, ReportDesk desk, Access access) {
        this.list = list;
        this.desk = desk;
        this.access = access;
    }

    /** @param step as {@link DeskStep} names it */
    public record Waiting(String id, String title, String agencyName, String step) {}

    /** Of all their agencies; to be signed first, then in the order of the steps back. */
    public List<Waiting> of(Actor actor) {
        return actor.memberships().stream()
                .map(Membership::agency)
                .filter(AgencyId::isValid)
                .distinct()
                .flatMap(code -> of(actor, new AgencyId(code)).stream())
                .sorted(Comparator.comparing(waiting -> Turn.valueOf(waiting.step())))
                .toList();
    }

    List<Waiting> of(Actor actor, AgencyId agency) {
        var waiting = new ArrayList<Waiting>();
        for (var turn : turns(actor, agency)) {
            var search = new ReportList.Search(agency, null, null, turn.status, true);
            list.find(search, 0, MOST).stream()
                    .filter(row -> row.supersededBy() == null)
                    .map(row -> new Waiting(row.id(), row.title(), row.agencyName(), turn.name()))
                    .forEach(waiting::add);
        }
        return waiting;
    }

    private List<Turn> turns(Actor actor, AgencyId agency) {
        return Arrays.stream(Turn.values())
                .filter(turn -> access.allows(actor, agency, turn.step().roles()))
                .filter(turn -> turn != Turn.ENDORSE || desk.isClerk(actor, agency))
                .toList();
    }

    /** Whose turn it is in which state; what is most urgent first. */
    private enum Turn {
        SIGN(ReportStatus.ENDORSED),
        ENDORSE(ReportStatus.SUBMITTED),
        PUBLISH(ReportStatus.SIGNED),
        SUBMIT(ReportStatus.DRAFT);

        private final ReportStatus status;

        Turn(ReportStatus status) {
            this.status = status;
        }

        private DeskStep step() {
            return DeskStep.valueOf(name());
        }
    }
}
