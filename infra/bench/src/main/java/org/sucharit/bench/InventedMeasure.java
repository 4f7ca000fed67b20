package org.sucharit.bench;

import static org.sucharit.bench.InventedNation.FISCAL_YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One measure of an agency: what becomes of it is drawn at its beginning, and what was told of it is remembered. */
final class InventedMeasure {

    /** What becomes of it. */
    enum Fate {
        DRAFTED,
        PLANNED,
        IN_PROGRESS,
        CANCELLED,
        COMPLETED
    }

    private final String agency;
    private final int number;
    private final InventedPlan plan;
    private final UUID id;
    private final Fate fate;
    private final boolean meetsObstacle;
    private final boolean overcomesIt;
    private final boolean brings;
    private long next;

    private final List<Map<String, Object>> actions = new ArrayList<>();
    private final List<String> followedUpOn = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private @Nullable LocalDate adoptedOn;
    private @Nullable LocalDate completedOn;

    /** @param number counted from 1 */
    InventedMeasure(String agency, int number, SplittableRandom random) {
        this.agency = agency;
        this.number = number;
        this.plan = new InventedPlan(agency, number);
        this.id = id(random);
        this.fate = fate(random.nextInt(100));
        this.meetsObstacle = random.nextInt(10) == 0;
        this.overcomesIt = random.nextBoolean();
        this.brings = random.nextInt(5) == 0;
    }

    /** As a random one looks. */
    private static UUID id(SplittableRandom random) {
        return new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    private static Fate fate(int drawn) {
        if (drawn < 2) return Fate.DRAFTED;
        if (drawn < 5) return Fate.PLANNED;
        if (drawn < 20) return Fate.IN_PROGRESS;
        return drawn < 25 ? Fate.CANCELLED : Fate.COMPLETED;
    }

    /** @return null where it has nothing to tell at this turn */
    @Nullable
    Fact take(Turn turn, int agencyNumber) {
        int time = number - 1;
        var day = turn.day(time);
        var told =
                switch (turn) {
                    case DRAFTED ->
                        told(
                                "MeasureDrafted",
                                Map.of("agency", agency, "fiscalYear", FISCAL_YEAR, "plan", plan.payload()));
                    case ADOPTED -> fate == Fate.DRAFTED ? null : adopted(day);
                    default -> isCarriedOut() ? carriedOut(turn, day) : null;
                };
        if (told == null) return null;
        var aggregate = id.toString();
        return new Fact(
                "measures." + told.name,
                "Measure",
                aggregate,
                next++,
                agency,
                turn.at(time, agencyNumber),
                told.payload);
    }

    private boolean isCarriedOut() {
        return fate != Fate.DRAFTED && fate != Fate.PLANNED;
    }

    private record Said(String name, Map<String, Object> payload) {}

    private Said told(String name, Map<String, Object> rest) {
        var payload = new HashMap<String, Object>(rest);
        payload.put("measureId", id.toString());
        return new Said(name, payload);
    }

    private Said adopted(LocalDate day) {
        adoptedOn = day;
        return told("MeasurePlanned", Map.of("basis", "EXECUTIVE", "on", day.toString()));
    }

    private @Nullable Said carriedOut(Turn turn, LocalDate day) {
        return switch (turn) {
            case ACTED, ACTED_AGAIN -> acted(day);
            case FOLLOWED_UP, FOLLOWED_UP_AGAIN -> followedUp(day);
            case MET_OBSTACLE ->
                meetsObstacle ? told("ObstacleReported", Map.of("number", 1, "text", obstacle())) : null;
            case OVERCAME_IT ->
                meetsObstacle && overcomesIt
                        ? told(
                                "ObstacleResolved",
                                Map.of("number", 1, "resolution", "มอบหมายให้สำนักปลัดช่วยดำเนินการแล้ว"))
                        : null;
            case RECOMMENDED ->
                brings ? told("RecommendationMade", Map.of("number", 1, "text", recommendation())) : null;
            case CAME_TO_SOMETHING ->
                fate == Fate.COMPLETED ? told("OutcomeRecorded", Map.of("text", outcome())) : null;
            case ENDED -> ended(day);
            default -> null;
        };
    }

    private Said acted(LocalDate day) {
        var row = new HashMap<String, Object>();
        row.put("text", "จัดทำข้อมูลครั้งที่ %d แล้ว และเผยแพร่ให้ประชาชนทราบ".formatted(actions.size() + 1));
        row.put("date", day);
        row.put("document", "บันทึกข้อความ ที่ %d/%d".formatted(number, FISCAL_YEAR));
        row.put("channels", actions.isEmpty() ? List.of("WEBSITE") : List.of("WEBSITE", "MEETING"));
        actions.add(row);
        var action = new HashMap<String, Object>(row);
        action.put("date", day.toString());
        return told("ActionRecorded", Map.of("number", actions.size(), "action", action, "evidence", List.of()));
    }

    private Said followedUp(LocalDate day) {
        var order = "ให้ดำเนินการตามมาตรการที่ %d ให้แล้วเสร็จตามแผน".formatted(number);
        followedUpOn.add(day.toString());
        orders.add(order);
        return told(
                "FollowUpRecorded",
                Map.of(
                        "number",
                        followedUpOn.size(),
                        "text",
                        "ติดตามในที่ประชุมประจำเดือนของหัวหน้าส่วนราชการ",
                        "on",
                        day.toString(),
                        "by",
                        "EXECUTIVE",
                        "order",
                        order,
                        "evidence",
                        List.of()));
    }

    private @Nullable Said ended(LocalDate day) {
        if (fate == Fate.CANCELLED) return told("MeasureCancelled", Map.of("reason", reason()));
        if (fate != Fate.COMPLETED) return null;
        completedOn = day;
        return told("MeasureCompleted", Map.of("on", day.toString()));
    }

    /** What open data must have of it, once all is told. */
    void addTo(Tables tables) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("measure", id.toString());
        row.put("agency", agency);
        row.put("fiscalYear", FISCAL_YEAR);
        row.put("status", fate.name());
        plan.addTo(row);
        addWhatBecameOfIt(row);
        tables.row("measures", row);
        for (int i = 0; i < actions.size(); i++) tables.row("actions", action(i));
    }

    private void addWhatBecameOfIt(Map<String, @Nullable Object> row) {
        boolean obstacle = isCarriedOut() && meetsObstacle;
        row.put("adoptedOn", adoptedOn);
        row.put("actions", actions.size());
        row.put("followedUpOn", followedUpOn);
        row.put("orders", orders);
        row.put("obstacles", obstacle ? List.of(obstacle()) : List.of());
        row.put("openObstacles", obstacle && !overcomesIt ? 1 : 0);
        row.put("recommendations", isCarriedOut() && brings ? List.of(recommendation()) : List.of());
        row.put("outcome", fate == Fate.COMPLETED ? outcome() : null);
        row.put("completedOn", completedOn);
        row.put("endingReason", fate == Fate.CANCELLED ? reason() : null);
    }

    private Map<String, Object> action(int place) {
        var row = new HashMap<>(actions.get(place));
        row.put("measure", id.toString());
        row.put("agency", agency);
        row.put("fiscalYear", FISCAL_YEAR);
        row.put("number", place + 1);
        return row;
    }

    /** What a scorecard must say of it after the year. */
    void addTo(Counts counts) {
        boolean underWay = fate == Fate.PLANNED || fate == Fate.IN_PROGRESS;
        counts.add("/measures/total", fate == Fate.CANCELLED ? 0 : 1);
        counts.add("/measures/drafted", fate == Fate.DRAFTED ? 1 : 0);
        counts.add("/measures/planned", fate == Fate.DRAFTED || fate == Fate.PLANNED ? 1 : 0);
        counts.add("/measures/inProgress", fate == Fate.IN_PROGRESS ? 1 : 0);
        counts.add("/measures/completed", fate == Fate.COMPLETED ? 1 : 0);
        counts.add("/measures/cancelled", fate == Fate.CANCELLED ? 1 : 0);
        counts.add("/measures/replaced", 0);
        counts.add("/measures/overdue", underWay ? 1 : 0);
        counts.add("/followUps/active", underWay ? 1 : 0);
        counts.add("/followUps/promising", underWay ? 1 : 0);
        counts.add("/followUps/kept", fate == Fate.IN_PROGRESS && plan.isHalfYearly() ? 1 : 0);
        counts.add("/evidence/actions", fate == Fate.CANCELLED ? 0 : actions.size());
        counts.add("/evidence/proven", 0);
    }

    private String obstacle() {
        return "ขาดบุคลากรที่รับผิดชอบมาตรการที่ " + number;
    }

    private String recommendation() {
        return "ควรดำเนินการมาตรการที่ %d ต่อเนื่องในปีถัดไป".formatted(number);
    }

    private String outcome() {
        return "ประชาชนเข้าถึงข้อมูลตามมาตรการที่ %d ได้สะดวกขึ้น".formatted(number);
    }

    private String reason() {
        return "ซ้ำกับมาตรการอื่นของ " + agency;
    }
}
