package org.sucharit.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What offices send about measures through the gateway: what they plan, and what they do. */
final class HistoryWork {

    /** How many measures there are to begin with, each with as many events as one of the past; later so many of the past. */
    static final int PREPARED = 1_000;

    private static final int PREPARED_BY = 8;
    private static final int KINDS = 4; // of requests: a draft, an adoption and two actions
    private static final int FISCAL_YEAR = 2569;
    private static final String JSON = "Content-Type: application/json\r\n";

    private final LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger number = new AtomicInteger();
    private final ConcurrentLinkedDeque<MeasureCourse> drafted = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<MeasureCourse> adopted = new ConcurrentLinkedDeque<>();
    private final List<MeasureCourse> prepared =
            Stream.generate(this::another).limit(PREPARED).toList();
    private final List<MeasurePast> pasts = new ArrayList<>();
    private final ConcurrentLinkedDeque<MeasureCourse> forgotten = new ConcurrentLinkedDeque<>();
    private List<MeasureCourse> old = prepared;
    private String authorization = "";

    /** As somebody who may do everything; for as long as a token is good. */
    void signIn() throws IOException, InterruptedException {
        authorization = new Caller("admin").authorization();
    }

    /** A header with its end of line. */
    String authorization() {
        return authorization;
    }

    /** Lets old measures be others, drawn by lot from all pasts; nobody has asked for them for years. */
    void remember(MeasurePast past) {
        pasts.add(past);
        int all = pasts.stream().mapToInt(MeasurePast::carriedOut).sum();
        old = ThreadLocalRandom.current()
                .ints(0, all)
                .distinct()
                .limit(Math.min(PREPARED, all))
                .mapToObj(this::ofPast)
                .toList();
        forgotten.clear();
        forgotten.addAll(old);
    }

    private MeasureCourse ofPast(int measure) {
        for (var past : pasts) {
            if (measure < past.carriedOut()) return past.story(measure);
            measure -= past.carriedOut();
        }
        throw new IllegalStateException("no past has measure " + measure);
    }

    /** The whole story of each prepared measure, one step of all after the other. */
    Load.Outcome prepare() {
        var next = new AtomicInteger();
        return Load.all(PREPARED_BY, PREPARED * MeasureCourse.EVENTS, wire -> {
            int place = next.getAndIncrement();
            return send(wire, prepared.get(place % PREPARED), place / PREPARED);
        });
    }

    /** One of those who plan measures and record what they did for them. */
    boolean plan(Wire wire) throws IOException {
        return switch (turn.getAndIncrement() % KINDS) {
            case 0 -> draft(wire);
            case 1 -> adopt(wire);
            default -> act(wire);
        };
    }

    /** How many there are that nobody has asked for. */
    int forgotten() {
        return forgotten.size();
    }

    /** Someone records what was done for one of those; after that it is known to the read models, as every other is. */
    boolean actOnForgotten(Wire wire) throws IOException {
        return send(wire, forgotten.remove(), 2);
    }

    /** Someone records what was done for an old measure, again. */
    boolean actOnOld(Wire wire) throws IOException {
        return send(wire, old.get(ThreadLocalRandom.current().nextInt(old.size())), 2);
    }

    private boolean draft(Wire wire) throws IOException {
        var story = another();
        if (!send(wire, story, 0)) return false;
        drafted.add(story);
        return true;
    }

    private boolean adopt(Wire wire) throws IOException {
        var story = drafted.poll();
        if (story == null) return draft(wire);
        if (!send(wire, story, 1)) return false;
        adopted.add(story);
        return true;
    }

    /** In turn, so that none gets many. */
    private boolean act(Wire wire) throws IOException {
        var story = adopted.poll();
        if (story == null) return draft(wire);
        if (!send(wire, story, 2)) return false;
        adopted.add(story);
        return true;
    }

    private boolean send(Wire wire, MeasureCourse story, int step) throws IOException {
        return MeasureRequest.of(story.at(step, yesterday)).send(wire, authorization + JSON);
    }

    private MeasureCourse another() {
        return MeasureCourse.of(UUID.randomUUID(), number.getAndIncrement(), FISCAL_YEAR);
    }
}
