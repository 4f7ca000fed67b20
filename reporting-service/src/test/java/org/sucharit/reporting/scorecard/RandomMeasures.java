package org.sucharit.reporting.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** What happens to the measures of a {@link RandomHistory}; whatever may be taken back is taken back now and then. */
final class RandomMeasures {

    private static final List<String> THEMES = List.of("NO_GIFT", "WEBSITE", "E_SERVICE", "PROCUREMENT");
    private static final List<String> CADENCES = List.of("MONTHLY", "QUARTERLY", "HALF_YEAR", "ONCE");

    private final RandomHistory history;
    private final Random random;
    private final Map<String, List<Plan>> measures = new HashMap<>();

    /** A measure, where it stands, and what could be taken back of it. */
    private static final class Plan {
        final String id;
        final int year;
        String status = "DRAFTED";
        boolean adopted;
        Map<String, Object> content;
        Map<String, Object> before = Map.of();
        int actions;
        int followUps;
        final List<Integer> done = new ArrayList<>();
        final List<Integer> followed = new ArrayList<>();
        final Map<Integer, List<String>> proofs = new HashMap<>();

        Plan(String id, int year, Map<String, Object> content) {
            this.id = id;
            this.year = year;
            this.content = content;
        }
    }

    RandomMeasures(RandomHistory history, Random random) {
        this.history = history;
        this.random = random;
    }

    void draft(String agency, Instant time) {
        int year = 2565 + random.nextInt(3);
        var plan = new Plan(history.id(), year, plan(year));
        measures.computeIfAbsent(agency, _ -> new ArrayList<>()).add(plan);
        tell("drafted", plan, agency, time, data -> {
            data.put("fiscalYear", plan.year);
            data.put("plan", plan.content);
        });
    }

    void progress(String agency, Instant time) {
        var known = measures.getOrDefault(agency, List.of());
        if (known.isEmpty()) return;
        var plan = history.any(known);
        switch (plan.status) {
            case "DRAFTED" -> move(plan, agency, time, random.nextInt(5) == 0 ? "cancelled" : "planned", known);
            case "PLANNED" -> carryOut(plan, agency, time, known);
            case "CANCELLED", "COMPLETED" -> reopen(plan, agency, time);
            default -> {}
        }
    }

    private void carryOut(Plan plan, String agency, Instant time, List<Plan> known) {
        switch (random.nextInt(13)) {
            case 0 -> move(plan, agency, time, "completed", known);
            case 1 -> move(plan, agency, time, random.nextBoolean() ? "cancelled" : "replaced", known);
            case 2, 3, 4 -> act(plan, agency, time);
            case 5 -> revise(plan, agency, time);
            case 6 -> withdrawRevision(plan, agency, time);
            case 7 -> detach(plan, agency, time);
            case 8 -> withdraw("action-withdrawn", plan, plan.done, agency, time);
            case 9 -> withdraw("follow-up-withdrawn", plan, plan.followed, agency, time);
            default -> followUp(plan, agency, time);
        }
    }

    private void act(Plan plan, String agency, Instant time) {
        int number = ++plan.actions;
        var proofs = history.proofs(agency);
        plan.done.add(number);
        plan.proofs.put(number, proofs);
        tell("action-recorded", plan, agency, time, data -> {
            data.put("number", number);
            data.put("action", Map.of("text", "ทำแล้ว", "channels", List.of()));
            data.put("evidence", proofs);
        });
    }

    private void detach(Plan plan, String agency, Instant time) {
        if (plan.done.isEmpty()) return;
        var number = history.any(plan.done);
        var proofs = plan.proofs.put(number, List.of());
        if (proofs.isEmpty()) return;
        tell("evidence-detached", plan, agency, time, data -> {
            data.putAll(Map.of("number", number, "evidence", proofs, "reason", "แนบผิดเรื่อง"));
        });
    }

    private void followUp(Plan plan, String agency, Instant time) {
        int number = ++plan.followUps;
        plan.followed.add(number);
        var on = LocalDate.ofInstant(time, RandomHistory.BANGKOK).minusDays(random.nextInt(40));
        tell("follow-up-recorded", plan, agency, time, data -> {
            data.putAll(Map.of("number", number, "text", "ติดตามแล้ว", "on", on.toString()));
            data.put("by", history.any(List.of("UNIT", "EXECUTIVE")));
        });
    }

    private void withdraw(String type, Plan plan, List<Integer> numbers, String agency, Instant time) {
        if (numbers.isEmpty()) return;
        var number = history.any(numbers);
        numbers.remove(number);
        tell(type, plan, agency, time, data -> data.putAll(Map.of("number", number, "reason", "บันทึกผิดเรื่อง")));
    }

    private void revise(Plan plan, String agency, Instant time) {
        plan.before = plan.content;
        plan.content = plan(plan.year);
        tell("revised", plan, agency, time, data -> {
            data.put("plan", plan.content);
            data.put("reason", "ปรับแผน");
        });
    }

    private void withdrawRevision(Plan plan, String agency, Instant time) {
        if (plan.before.isEmpty()) return;
        plan.content = plan.before;
        plan.before = Map.of();
        tell("revision-withdrawn", plan, agency, time, data -> {
            data.put("revision", history.told(plan.id) - 1);
            data.put("plan", plan.content);
            data.put("reason", "แก้ผิดมาตรการ");
        });
    }

    private void reopen(Plan plan, String agency, Instant time) {
        if (random.nextBoolean()) return;
        plan.status = plan.adopted ? "PLANNED" : "DRAFTED";
        tell("reopened", plan, agency, time, data -> data.put("reason", "ยกเลิกผิดมาตรการ"));
    }

    private void move(Plan plan, String agency, Instant time, String to, List<Plan> known) {
        plan.status = to.toUpperCase(Locale.ROOT);
        plan.adopted |= to.equals("planned");
        tell(to, plan, agency, time, data -> {
            if (to.equals("planned")) data.put("basis", "EXECUTIVE");
            if (to.equals("planned") || to.equals("completed"))
                data.put("on", LocalDate.ofInstant(time, RandomHistory.BANGKOK).toString());
            if (to.equals("cancelled") || to.equals("replaced")) data.put("reason", "ซ้ำ");
            if (to.equals("replaced")) data.put("by", history.any(known).id);
        });
    }

    private void tell(String type, Plan plan, String agency, Instant time, Consumer<Map<String, Object>> fill) {
        history.tell("measure." + type, plan.id, agency, time, data -> {
            data.put("measureId", plan.id);
            fill.accept(data);
        });
    }

    private Map<String, Object> plan(int year) {
        var first = LocalDate.of(year - 544, 10, 1).plusDays(random.nextInt(200));
        var plan = new HashMap<String, Object>();
        plan.put("title", "มาตรการ " + random.nextInt(100));
        plan.put("answers", List.of(answer(year - 1), answer(year - 1 - random.nextInt(2))));
        plan.put("themes", List.of(history.any(THEMES)));
        plan.put("steps", List.of());
        plan.put("responsible", List.of());
        if (random.nextBoolean())
            plan.put(
                    "period",
                    Map.of(
                            "from",
                            first.toString(),
                            "to",
                            first.plusDays(random.nextInt(160)).toString(),
                            "text",
                            "-"));
        plan.put("followUps", random.nextInt(4) == 0 ? List.of() : List.of(promise(first)));
        return plan;
    }

    private Map<String, Object> answer(int year) {
        return switch (random.nextInt(3)) {
            case 0 -> Map.of("fiscalYear", year, "item", history.item());
            case 1 -> Map.of("fiscalYear", year, "subIndicator", "9." + (1 + random.nextInt(5)));
            default -> Map.of("fiscalYear", year, "indicator", 1 + random.nextInt(10));
        };
    }

    private Map<String, Object> promise(LocalDate from) {
        var promise = new HashMap<String, Object>();
        promise.put("text", "ติดตาม");
        if (random.nextBoolean()) promise.put("by", history.any(List.of("UNIT", "EXECUTIVE")));
        if (random.nextInt(5) > 0) promise.put("cadence", history.any(CADENCES));
        if (random.nextInt(3) == 0)
            promise.put("dueOn", from.plusDays(random.nextInt(200)).toString());
        return promise;
    }
}
