package org.sucharit.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.ParkedEvent;
import org.sucharit.tracekit.Traces;

/** What comes next is read while what came before is kept: whatever fails in between, nothing is missed. */
class TopicReaderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SAID = 120;

    /** Keeps what it is given, and refuses to now and then. */
    static final class Memory implements Shelf {
        private final String topic;
        private final Random luck;
        private final AtomicInteger troubles;
        private final Map<Integer, Place> places = new HashMap<>();
        private final Map<String, List<Long>> kept = new HashMap<>();
        private int life = 1;
        private final int replicas;
        private int keeping;

        @Nullable
        AssertionError wrong;

        Memory(String topic, int replicas, int troubles) {
            this.topic = topic;
            this.replicas = replicas;
            this.luck = new Random(7);
            this.troubles = new AtomicInteger(troubles);
        }

        @Override
        public boolean keep(Batch batch) {
            begin();
            try {
                Thread.sleep(luck.nextInt(15));
                if (isTrouble()) throw new IllegalStateException("no room");
                return keepNow(batch);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                end();
            }
        }

        private boolean isTrouble() {
            return luck.nextInt(4) == 0 && troubles.getAndDecrement() > 0;
        }

        private synchronized void begin() {
            if (++keeping > replicas) wrong = new AssertionError("a replica keeps two batches at the same time");
        }

        private synchronized void end() {
            keeping--;
        }

        private synchronized boolean keepNow(Batch batch) {
            if (isTrouble()) beginAnew();
            if (!batch.life().equals(life())) return false;
            for (var one : batch.records()) add(one);
            batch.next().forEach((partition, next) -> {
                var before = places.put(partition, new Place(batch.topicId(), next));
                if (before != null && before.next() > next) wrong = new AssertionError("gone back in " + partition);
            });
            return true;
        }

        private void add(ReadRecord one) {
            if (!(one instanceof ReadRecord.Known known)) return;
            var event = known.event();
            var seen = kept.computeIfAbsent(event.subject(), _ -> new ArrayList<>());
            if (seen.contains(event.sequence())) return;
            if (event.sequence() != seen.size())
                wrong = new AssertionError("missed what comes before " + event.sequence() + " of " + event.subject());
            seen.add(event.sequence());
        }

        private void beginAnew() {
            life++;
            places.clear();
            kept.clear();
        }

        synchronized int size() {
            return kept.values().stream().mapToInt(List::size).sum();
        }

        @Override
        public int most() {
            return 7;
        }

        @Override
        public boolean keepsTime() {
            return true;
        }

        @Override
        public synchronized String life() {
            return Integer.toString(life);
        }

        @Override
        public synchronized Map<Integer, Place> places(String of) {
            return of.equals(life()) ? Map.copyOf(places) : Map.of();
        }

        @Override
        public boolean meetsOtherTopic() {
            return false;
        }

        @Override
        public boolean failed(RuntimeException error) {
            return true;
        }

        @Override
        public String name() {
            return "memory";
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public @Nullable String away() {
            return null;
        }

        @Override
        public long parkedCount() {
            return 0;
        }

        @Override
        public List<ParkedEvent> parked() {
            return List.of();
        }

        @Override
        public synchronized void replay() {
            beginAnew();
        }

        @Override
        public void retry(@Nullable String subject) {}

        @Override
        public void drop(String subject, String reason) {}
    }

    /** A reader in a thread of its own. */
    private static final class Running implements AutoCloseable {
        private final TopicReader reader;
        private final Thread thread;

        Running(Memory memory, Telling telling) {
            reader = new TopicReader(memory, telling.topic, telling.settings, telling.topics, new Trail(Traces.NONE));
            thread = Thread.ofPlatform().daemon().start(reader);
        }

        @Override
        public void close() {
            reader.stop();
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void failures_and_other_lives_between_batches_let_nothing_out() {
        try (var telling = new Telling()) {
            telling.topics.ensure(List.of(telling.topic));
            say(telling, 0, SAID);
            var memory = new Memory(telling.topic, 1, 12);
            try (var running = new Running(memory, telling)) {
                awaitSize(memory, SAID);
                say(telling, SAID, 2 * SAID);
                awaitSize(memory, 2 * SAID);
                await().atMost(PATIENCE).until(() -> running.reader.progress().caughtUp());
                memory.replay();
                awaitSize(memory, 2 * SAID);
            }
            assertThat(memory.wrong).isNull();
        }
    }

    @Test
    void a_replica_that_comes_or_goes_meanwhile_takes_nothing_with_it() {
        try (var telling = new Telling()) {
            telling.topics.ensure(List.of(telling.topic));
            say(telling, 0, SAID);
            var memory = new Memory(telling.topic, 2, 0);
            try (var first = new Running(memory, telling)) {
                await().atMost(PATIENCE).until(() -> memory.size() > SAID / 10);
                try (var second = new Running(memory, telling)) {
                    say(telling, SAID, 2 * SAID);
                    await().atMost(PATIENCE)
                            .until(() -> second.reader.progress().caughtUp());
                }
                awaitSize(memory, 2 * SAID);
                assertThat(first.reader.trouble()).isNull();
            }
            assertThat(memory.wrong).isNull();
        }
    }

    private static void say(Telling telling, int from, int to) {
        IntStream.range(from, to)
                .forEach(n -> telling.say("test.said.v1", "agency-" + n % 10, "word-" + n % 10, n / 10, "คำ"));
    }

    private static void awaitSize(Memory memory, int size) {
        await().atMost(PATIENCE).until(() -> memory.size() == size);
    }
}
