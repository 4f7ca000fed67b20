package org.sucharit.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sucharit.e2e.Door;
import org.sucharit.e2e.RunningPlatform;
import org.sucharit.faults.Table.Row;

/** Faults under load, one after the other, each looked after before the next. */
final class Suite implements AutoCloseable {

    static final int AT_LEAST_IN_FLIGHT = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BEFORE_A_FAULT = 10;

    private final RunningPlatform platform;
    private final long seed;
    private final Table table;
    private final Client client;
    private final Story story;
    private final Checker checker;
    private final Door door;
    private final List<Finding> findings = new ArrayList<>();

    /** @param folder where the journal and the table are left */
    Suite(RunningPlatform platform, Path folder, long seed) throws Exception {
        this.platform = platform;
        this.seed = seed;
        this.table = new Table(folder.resolve("faults.md"));
        this.door = new Door(platform);
        var journal = Files.createDirectories(folder).resolve("journal.ndjson");
        Files.deleteIfExists(journal);
        this.story = new Story(journal);
        this.checker = new Checker(platform, story);
        this.client = Client.begun(platform, journal, seed);
    }

    Checker checker() {
        return checker;
    }

    /** What requests were answered that were begun since a moment: how many had each status, 0 where nothing came. */
    Map<Integer, Long> statusesSince(long moment) throws IOException {
        return story.refresh().statusesSince(moment);
    }

    /** How many were turned away since a moment and not told when to come back. */
    long abruptSince(long moment) throws IOException {
        return story.refresh().abruptSince(moment);
    }

    /** All that was found so far. */
    List<Finding> findings() {
        return findings;
    }

    /** Strikes, lets the platform recover, and looks at every fact; then the load goes on. */
    void survives(Fault fault) throws Exception {
        var struck = struck(fault);
        int repeated = pauseAndRepeat();
        note(fault.named(), struck, repeated, checker.facts(fault.disturbsTelling(), false));
        client.goOn();
    }

    /** The same, to be looked at later. */
    void survivesUnseen(Fault fault) throws Exception {
        note(fault.named(), struck(fault), 0, List.of());
    }

    /** Compares every row with a fresh rebuild; then the load goes on. */
    void rebuilds() throws Exception {
        rebuilt(pauseAndRepeat(), List.of());
        client.goOn();
    }

    /** Looks at every fact there ever was and at every row; nothing goes on afterwards. */
    void endsInOrder(boolean disturbed) throws Exception {
        int repeated = pauseAndRepeat();
        rebuilt(repeated, checker.facts(disturbed, true));
    }

    private void rebuilt(int repeated, List<Finding> facts) throws Exception {
        long begun = Line.now();
        var found = new ArrayList<>(facts);
        found.addAll(checker.projections());
        note("everything rebuilt", new Struck(0, secondsSince(begun)), repeated, found);
    }

    /** @return how many requests had not been answered; by now all are */
    private int pauseAndRepeat() throws IOException {
        client.pause();
        var repeated = client.repeat();
        if (repeated.unanswered() > 0) throw new AssertionError(repeated.unanswered() + " requests find no answer");
        return repeated.repeated();
    }

    private void note(String what, Struck struck, int repeated, List<Finding> found) throws IOException {
        findings.addAll(found);
        table.add(new Row(
                what,
                seed,
                struck.inFlight(),
                struck.seconds(),
                story.refresh().acknowledged(),
                repeated,
                checker.toldAgain(),
                found));
    }

    /** Measures that were carried out to the end, in no year that anything else is about. */
    List<String> completed(int wanted) throws IOException {
        return story.refresh()
                .commands()
                .filter(one -> one.request().kind() == Kind.COMPLETE && one.acknowledged())
                .map(one -> one.request().path().split("/", -1)[3])
                .limit(wanted)
                .toList();
    }

    private record Struck(long inFlight, double seconds) {}

    private Struck struck(Fault fault) throws Exception {
        while (true) {
            awaitLoad();
            long moment = fault.strike(platform);
            long struck = Line.now();
            client.ease();
            awaitRecovery(fault, struck);
            client.press();
            double seconds = secondsSince(moment);
            long inFlight = story.refresh().inFlight(moment);
            if (inFlight >= AT_LEAST_IN_FLIGHT) return new Struck(inFlight, seconds);
        }
    }

    private static double secondsSince(long moment) {
        return (Line.now() - moment) / 1e6;
    }

    /** Something was acknowledged since the last fault, and enough is on its way. */
    private void awaitLoad() throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        long before = story.refresh().acknowledged();
        while (story.refresh().acknowledged() < before + BEFORE_A_FAULT) pause(until, "no load");
        while (client.inFlight() < AT_LEAST_IN_FLIGHT) {
            if (Instant.now().isAfter(until)) throw new AssertionError("never enough requests at once");
            Thread.sleep(2);
        }
    }

    private void awaitRecovery(Fault fault, long moment) throws Exception {
        var until = Instant.now().plus(PATIENCE);
        while (!fault.over(platform)) pause(until, "not started again");
        fault.mend(platform);
        while (!healthy()) pause(until, "not healthy");
        story.refresh();
        for (var service : ReadModels.SERVICES)
            while (!story.servedSince(service, moment)) {
                pause(until, service + " serves nobody");
                story.refresh();
            }
    }

    private boolean healthy() throws InterruptedException {
        try {
            return platform.isReady("IDENTITY") && door.get("/actuator/health").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause(Instant until, String otherwise) throws InterruptedException {
        if (Instant.now().isAfter(until)) throw new AssertionError(otherwise);
        Thread.sleep(100);
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        checker.close();
    }
}
