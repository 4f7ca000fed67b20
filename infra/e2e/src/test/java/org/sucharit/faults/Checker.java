package org.sucharit.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sucharit.e2e.Databases;
import org.sucharit.e2e.RunningPlatform;
import org.sucharit.faults.Finding.Trouble;
import org.sucharit.faults.ReadModels.Dump;

/** Holds what the client was told against what the platform has. To be asked while nothing is on its way. */
final class Checker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RunningPlatform platform;
    private final Databases databases;
    private final Story story;
    private final CaseCheck cases;
    private final TopicCheck topics;
    private final ReadModels models;
    private final ReaderCheck readers;
    private final List<Finding> old;

    /** Made before the load begins: what others left on topics and in stores until then is none of its business. */
    Checker(RunningPlatform platform, Story story) throws Exception {
        this.platform = platform;
        this.databases = new Databases(platform);
        this.story = story;
        this.cases = new CaseCheck(platform, stored("complaints").count(Kind.FILE.event()));
        this.topics = new TopicCheck(FlowMap.ofReadme());
        this.models = new ReadModels(platform);
        this.readers = new ReaderCheck(platform, models);
        this.old = topics.of(stores().values(), Told.on(broker()), true);
    }

    ReadModels models() {
        return models;
    }

    /** How many records were told once more, so far. */
    int toldAgain() {
        return topics.repeated();
    }

    /**
     * Commands against stores, stores against topics, readers against both: asked again until all is in order or nobody can be
     * expected to wait any longer.
     *
     * @param disturbed whether whoever tells others may have been, since the last time
     * @param all also what was in order before
     */
    List<Finding> facts(boolean disturbed, boolean all) throws Exception {
        var findings = new ArrayList<Finding>();
        var stores = stores();
        story.refresh();
        findings.addAll(CommandCheck.of(story, stores));
        for (var store : stores.values())
            for (var event : store.backwards())
                findings.add(new Finding(Trouble.BACKWARDS, event.aggregate(), event.named() + " at " + event.time()));
        findings.addAll(cases.of(story, stored("complaints").count(Kind.FILE.event()), all));
        findings.addAll(readAndTold(stores, disturbed));
        return findings;
    }

    private List<Finding> readAndTold(Map<String, Stored> stores, boolean disturbed) throws Exception {
        var until = Instant.now().plus(PATIENCE);
        var again = new ArrayList<Finding>();
        while (true) {
            var told = Told.on(broker());
            var found = new ArrayList<>(topics.of(stores.values(), told, disturbed));
            found.removeAll(old);
            again.addAll(found.stream()
                    .filter(finding -> finding.trouble() == Trouble.TOLD_TWICE)
                    .toList());
            found.removeIf(finding -> finding.trouble() == Trouble.TOLD_TWICE);
            found.addAll(readers.of(stores, told));
            boolean waiting =
                    found.stream().anyMatch(one -> one.trouble() == Trouble.UNTOLD || one.trouble() == Trouble.UNREAD);
            if (!waiting || Instant.now().isAfter(until)) {
                found.addAll(again.stream().distinct().toList());
                return found;
            }
            Thread.sleep(300);
        }
    }

    private Map<String, Stored> stores() throws SQLException, IOException {
        var stores = new TreeMap<String, Stored>();
        for (var service : ReadModels.SERVICES) stores.put(service, stored(service));
        return stores;
    }

    private Stored stored(String service) throws SQLException, IOException {
        return Stored.in(databases, service);
    }

    /** The last that was told of an aggregate. */
    Told.Row lastTold(String aggregate) throws Exception {
        return Told.on(broker()).records().stream()
                .filter(record -> record.subject().equals(aggregate))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private String broker() {
        return "127.0.0.1:" + platform.port("KAFKA");
    }

    /** What read models have, once nothing changes them any more. */
    Dump settled() throws Exception {
        var until = Instant.now().plus(PATIENCE);
        var before = models.dump();
        while (true) {
            Thread.sleep(1_000);
            var now = models.dump();
            boolean read = readers.of(stores(), Told.on(broker())).isEmpty();
            if (read && now.equals(before)) return now;
            if (Instant.now().isAfter(until)) throw new AssertionError("read models do not settle");
            before = now;
        }
    }

    /** Every row against the one that a fresh rebuild makes. */
    List<Finding> projections() throws Exception {
        var before = settled();
        models.beginAnew();
        return before.differences(settled()).entrySet().stream()
                .map(different -> new Finding(Trouble.NOT_AS_REBUILT, different.getKey(), different.getValue()))
                .toList();
    }

    @Override
    public void close() {
        models.close();
    }
}
