package org.sucharit.reporting.report;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;

/** What is known about reports straight from the event store, which never lags and outlives every read model. */
@Component
public class Reports {

    static final String REPORT = "Report";

    private final EventStore events;
    private final Streams streams;

    Reports(EventStore events, Streams streams) {
        this.events = events;
        this.streams = streams;
    }

    /** @return empty when there is no such report */
    public Optional<ReportFacts> find(ReportId id) {
        return find(id, Long.MAX_VALUE);
    }

    /** A report as it was once the event of that sequence number had happened. */
    public Optional<ReportFacts> find(ReportId id, long sequence) {
        @Nullable ReportFacts facts = null;
        var stream = events.readEvents(id.toString());
        while (stream.hasNext()) {
            var message = stream.next();
            if (message.getSequenceNumber() > sequence) break;
            if (message.getPayload() instanceof ReportEvent event) facts = ReportFacts.after(facts, event);
        }
        return Optional.ofNullable(facts);
    }

    /** @throws Problem {@code NOT_FOUND}, 404 */
    public ReportFacts require(ReportId id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /** The signed edition that stands now for an agency, a kind, a year and a round; empty when none was signed. */
    Optional<ReportFacts> standing(AgencyId agency, ReportKind kind, int fiscalYear, @Nullable ReportingRound round) {
        return ofAgency(agency).stream()
                .filter(facts -> facts.status().isSigned() && facts.supersededBy() == null)
                .filter(facts -> isOf(facts.content(), kind, fiscalYear, round))
                .max(comparing(facts -> facts.content().edition().number()));
    }

    /** The edition a report corrects, else the one of its kind that the agency signed last; empty for the first of all. */
    Optional<ReportFacts> lastSigned(ReportContent report) {
        var previous = report.edition().previous();
        if (previous != null) return find(previous);
        return ofAgency(report.agency().code()).stream()
                .filter(facts -> facts.content().kind() == report.kind() && facts.supersededBy() == null)
                .filter(facts -> !facts.id().equals(report.edition().report()))
                .filter(facts -> facts.signed() != null)
                .max(comparing(facts -> Objects.requireNonNull(facts.signed()).on()));
    }

    private List<ReportFacts> ofAgency(AgencyId agency) {
        return streams.ofAgency(agency, REPORT).stream()
                .flatMap(id -> find(ReportId.of(id)).stream())
                .toList();
    }

    private static boolean isOf(
            ReportContent content, ReportKind kind, int fiscalYear, @Nullable ReportingRound round) {
        return content.kind() == kind && content.fiscalYear() == fiscalYear && Objects.equals(content.round(), round);
    }
}
