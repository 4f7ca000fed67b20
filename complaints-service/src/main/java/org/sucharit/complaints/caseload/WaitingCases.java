package org.sucharit.complaints.caseload;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.clocks.Clocks;
import org.sucharit.complaints.clocks.Due;
import org.sucharit.complaints.clocks.Facts;
import org.sucharit.complaints.clocks.WaitingWork;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Route;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.Freshness;

/** The open cases in which something is due. */
@Component
class WaitingCases implements WaitingWork {

    private final Documents<CaseRow> rows;
    private final Clocks clocks;
    private final CaseDoor door;
    private final Streams streams;
    private final Freshness freshness;

    WaitingCases(CaseloadProjection projection, Clocks clocks, CaseDoor door, Streams streams, Freshness freshness) {
        this.rows = projection.rows();
        this.clocks = clocks;
        this.door = door;
        this.streams = streams;
        this.freshness = freshness;
    }

    @Override
    public Stream<Waiting> on(LocalDate day) {
        return open().filter(row -> due(row, day).isWaiting()).map(this::waiting);
    }

    @Override
    public long overdue(LocalDate day) {
        return open().filter(row -> due(row, day) == Due.OVERDUE).count();
    }

    private Stream<CaseRow> open() {
        if (!freshness.awaitPosition(CaseloadProjection.GROUP, streams.position()))
            throw new IllegalStateException("the list of cases is behind");
        return rows.find(eq("over", false), ascending("_id"), 0, 0).stream().filter(row -> !row.erased());
    }

    private Due due(CaseRow row, LocalDate day) {
        return clocks.of(new AgencyId(row.agency()), facts(row)).on(day);
    }

    private static Facts facts(CaseRow row) {
        boolean concluded = row.status() == CaseStatus.CONCLUDED || row.status() == CaseStatus.ACTION_TAKEN;
        return new Facts(
                row.filedOn(),
                row.dueOn(),
                row.answeredOn(),
                row.acceptedOn(),
                row.assignedOn(),
                concluded ? Facts.Stage.CONCLUDED : Facts.Stage.OPEN);
    }

    private Waiting waiting(CaseRow row) {
        var id = CaseId.of(row.id());
        return new Waiting(
                new AgencyId(row.agency()),
                row.route() == Route.OVERSIGHT,
                row.assignedTo(),
                subject -> !door.isMarked(id, subject, row.marks()));
    }
}
