package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Agencies that work all at once, and count for themselves what their scorecards have to say in the end. */
final class Workload implements AutoCloseable {

    /** Years of which nobody else knows anything. */
    static final List<Integer> YEARS = List.of(2561, 2562);

    static final List<String> AGENCIES = List.of("khlong-phai", "pa-sak-thong", "nong-bua-ngam");

    /** As scorecards name them. */
    static final List<String> FIGURES =
            List.of("drafted", "planned", "inProgress", "completed", "cancelled", "overdue", "actions");

    private static final int MEASURES = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Future<?>> working = new ConcurrentLinkedQueue<>();
    private final AtomicInteger commands = new AtomicInteger();
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();

    /** Whoever carries out measures of an agency in a year. */
    private record Crew(Colleague officer, Colleague executive, String agency, int fiscalYear) {}

    Workload(RunningPlatform platform) throws Exception {
        var door = new Door(platform);
        for (var agency : AGENCIES) {
            var officer = Colleague.signedIn(platform, door, "officer-" + agency);
            var executive = Colleague.signedIn(platform, door, "executive-" + agency);
            for (int year : YEARS) {
                var crew = new Crew(officer, executive, agency, year);
                working.add(people.submit((Callable<Void>) () -> {
                    for (int i = 0; i < MEASURES; i++) carryOut(crew, i);
                    return null;
                }));
            }
        }
    }

    private void carryOut(Crew crew, int number) throws Exception {
        var drafted = crew.officer.does("/api/measures", """
                {"agency":"%s","fiscalYear":%d,"title":"มาตรการที่ %d","themes":["NO_GIFT"],
                 "period":{"from":"%4$d-10-01","to":"%5$d-09-30"},
                 "followUps":[{"text":"รายงานผล","by":"UNIT","cadence":"QUARTERLY"}]}""".formatted(
                        crew.agency, crew.fiscalYear, number + 1, crew.fiscalYear - 544, crew.fiscalYear - 543));
        commands.incrementAndGet();
        goOn(crew, "/api/measures/" + drafted.path("id").asString(), number);
    }

    private void goOn(Crew crew, String measure, int number) throws Exception {
        if (number % 4 == 0) {
            count(crew, "drafted", "planned");
            return;
        }
        int year = crew.fiscalYear - 543;
        step(crew.executive, measure + "/adopt", "");
        step(crew.officer, measure + "/actions", "{\"text\":\"ลงมือทำ\",\"date\":\"%d-01-15\"}".formatted(year));
        step(
                crew.officer,
                measure + "/follow-ups",
                "{\"text\":\"ติดตาม\",\"on\":\"%d-01-20\",\"by\":\"UNIT\"}".formatted(year));
        if (number % 4 == 1) {
            count(crew, "inProgress", "overdue", "actions");
        } else if (number % 4 == 2) {
            step(crew.officer, measure + "/complete", "");
            count(crew, "completed", "actions");
        } else {
            step(crew.executive, measure + "/cancel", "{\"reason\":\"รวมกับมาตรการอื่น\"}");
            count(crew, "cancelled");
        }
    }

    private void step(Colleague who, String path, String body) throws Exception {
        who.does(path, body);
        commands.incrementAndGet();
    }

    private void count(Crew crew, String... figures) {
        for (var figure : figures) counted.merge(name(crew.agency, crew.fiscalYear, figure), 1, Integer::sum);
    }

    static String name(String agency, int year, String figure) {
        return "%s/%d %s".formatted(agency, year, figure);
    }

    /** So many were acknowledged. */
    void awaitCommands(int wanted) {
        await().atMost(PATIENCE).until(() -> commands.get() >= wanted);
    }

    /** Returns when all work is done; every single command must have been acknowledged. */
    void finish() throws Exception {
        for (var one : working) one.get();
    }

    /** By agency, year and figure. */
    Map<String, Integer> counted() {
        assertThat(counted).isNotEmpty();
        return new TreeMap<>(counted);
    }

    @Override
    public void close() {
        people.shutdownNow();
        people.close();
    }
}
