package org.sucharit.measures.round;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.round.RoundFacts.Told;

/** What stands in the way: what units have just raised, and what measures say. */
@Component
class Obstacles {

    private final Documents<ObstacleRow> rows;
    private final Documents<RoundRow> rounds;

    Obstacles(ObstaclesProjection obstacles, RoundsProjection rounds) {
        this.rows = obstacles.rows();
        this.rounds = rounds.rows();
    }

    /** How far an obstacle has come. */
    enum State {
        /** A unit raised it in a round; only its agency and the oversight body know. */
        RAISED,
        OPEN,
        RESOLVED
    }

    /**
     * An obstacle.
     *
     * @param number within its measure; null while it is only raised
     * @param on the day it was raised or reported
     * @param unit that raised it, while it is only raised
     * @param month of the round in which it was raised, as in addresses
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Obstacle(
            String agency,
            String measure,
            String title,
            State state,
            @Nullable Integer number,
            String text,
            LocalDate on,
            @Nullable String unit,
            @Nullable String month,
            @Nullable UUID contribution,
            @Nullable String resolution) {}

    /** What units of an agency have raised and nobody has decided about, the newest first. */
    List<Obstacle> raised(AgencyId agency) {
        return rounds.find(and(eq("agency", agency.value()), raisedInRound()), descending("month"), 0, 0).stream()
                .flatMap(Obstacles::raisedIn)
                .toList();
    }

    /** All agencies, for reminders. */
    Stream<Obstacle> raisedAnywhere() {
        return rounds.find(raisedInRound(), descending("month"), 0, 0).stream().flatMap(Obstacles::raisedIn);
    }

    /** @param open null for both @param before what comes first, as {@link #raised} finds it */
    Listing<Obstacle> find(@Nullable AgencyId agency, @Nullable Boolean open, List<Obstacle> before, PageWish page) {
        long reported = count(agency, open);
        var items = new ArrayList<Obstacle>();
        before.stream().skip(page.skip()).limit(page.limit()).forEach(items::add);
        int room = page.limit() - items.size();
        if (room > 0) items.addAll(reported(agency, open, Math.max(0, page.skip() - before.size()), room));
        return new Listing<>(items, page.number(), page.limit(), before.size() + reported);
    }

    private List<Obstacle> reported(@Nullable AgencyId agency, @Nullable Boolean open, int skip, int limit) {
        var stages = new ArrayList<>(stages(agency, open));
        stages.add(Aggregates.sort(Sorts.orderBy(descending("entries.on"), Sorts.ascending("_id", "entries.number"))));
        stages.add(Aggregates.skip(skip));
        stages.add(Aggregates.limit(limit));
        return rows.aggregate(stages).stream().map(Obstacles::reported).toList();
    }

    private long count(@Nullable AgencyId agency, @Nullable Boolean open) {
        var stages = new ArrayList<>(stages(agency, open));
        stages.add(Aggregates.group(null, Accumulators.sum("n", 1)));
        return rows.aggregate(stages).stream()
                .mapToLong(row -> row.get("n", Number.class).longValue())
                .findFirst()
                .orElse(0);
    }

    private static List<Bson> stages(@Nullable AgencyId agency, @Nullable Boolean open) {
        var stages = new ArrayList<Bson>();
        if (agency != null) stages.add(Aggregates.match(eq("agency", agency.value())));
        stages.add(Aggregates.unwind("$entries"));
        if (open != null) stages.add(Aggregates.match(eq("entries.open", open)));
        return stages;
    }

    private static Obstacle reported(Document row) {
        var entry = row.get("entries", Document.class);
        boolean open = entry.getBoolean("open", false);
        return new Obstacle(
                row.getString("agency"),
                row.getString("_id"),
                row.getString("title"),
                open ? State.OPEN : State.RESOLVED,
                entry.get("number", Number.class).intValue(),
                entry.getString("text"),
                LocalDate.parse(entry.getString("on")),
                null,
                null,
                null,
                entry.getString("resolution"));
    }

    private static Bson raisedInRound() {
        return elemMatch(
                "facts.contributions",
                and(
                        eq("verdict", RoundFacts.Verdict.WAITING.name()),
                        eq("said.kind", Contribution.Kind.OBSTACLE.name())));
    }

    private static Stream<Obstacle> raisedIn(RoundRow row) {
        return row.facts().raised().stream().map(told -> raised(row.facts(), told));
    }

    static Obstacle raised(RoundFacts round, Told told) {
        var measure = told.said().measure();
        return new Obstacle(
                round.id().agency().value(),
                measure.toString(),
                round.measure(measure).map(DueMeasure::title).orElse(""),
                State.RAISED,
                null,
                String.valueOf(told.said().text()),
                told.on(),
                round.part(told.part()).map(RoundFacts.Asked::unit).orElse(null),
                round.id().monthText(),
                told.id(),
                null);
    }
}
