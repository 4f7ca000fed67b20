package org.sucharit.measures.workplan;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.History;
import org.sucharit.kit.command.RecordedEvent;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.measure.Measures;

/** Measures for everyone to read; their history for staff. */
@RestController
@RequestMapping("/api/measures")
class WorkplanApi {

    private final Workplan workplan;
    private final Measures measures;
    private final Streams streams;
    private final History history;
    private final Freshness freshness;
    private final Access access;
    private final Clock clock;

    WorkplanApi(
            Workplan workplan,
            Measures measures,
            Streams streams,
            History history,
            Freshness freshness,
            Access access,
            Clock clock) {
        this.workplan = workplan;
        this.measures = measures;
        this.streams = streams;
        this.history = history;
        this.freshness = freshness;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    ResponseEntity<MeasureView> one(
            @PathVariable MeasureId id, @RequestParam @Nullable Long v, HttpServletResponse response) {
        freshness.one(WorkplanRow.COLLECTION, id.toString(), v, response);
        var today = LocalDate.now(clock);
        var measure = workplan.find(id.toString(), today)
                .or(() -> notSeenYet(id, today))
                .orElseThrow(Problem::notFound);
        return ResponseEntity.ok().eTag("\"" + measure.version() + "\"").body(measure);
    }

    /** A measure that was drafted just now is there, even if the read model has not come to it. */
    private Optional<MeasureView> notSeenYet(MeasureId id, LocalDate today) {
        return streams.head(id.toString())
                .flatMap(head -> measures.find(id).map(known -> WorkplanRow.of(known, head.version())))
                .map(row -> MeasureView.of(row, today));
    }

    /** @param overdue whether they should have been done before today in Bangkok */
    @GetMapping
    Listing<MeasureView> list(
            @RequestParam @Nullable AgencyId agency,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable MeasureStatus status,
            @RequestParam @Nullable Boolean overdue,
            @RequestParam @Nullable String unit,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(WorkplanProjection.GROUP, after, response);
        var search = new Workplan.Search(agency, fiscalYear, status, overdue, unit);
        return workplan.find(search, page, LocalDate.now(clock));
    }

    @GetMapping("/{id}/history")
    Past history(Actor actor, @PathVariable MeasureId id) {
        access.requireStaff(actor);
        streams.require(id.toString(), "Measure");
        return new Past(id, history.of(id.toString()));
    }

    /** @param items every event in order, who and when */
    record Past(MeasureId id, List<RecordedEvent> items) {}
}
