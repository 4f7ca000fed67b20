package org.sucharit.kit.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.sucharit.kit.projection.ParkedEvent;
import org.sucharit.kit.projection.ReadModels;
import org.sucharit.kit.projection.Standing;

/** Runs a reader for each shelf; the service never waits for Kafka, nor for the shelf. */
final class TopicReaders implements ReadModels, SmartLifecycle {

    private final Supplier<Stream<? extends Shelf>> shelves;
    private final String service;
    private final KafkaSettings settings;
    private final Topics topics;
    private final Trail trail;
    private final List<Thread> threads = new ArrayList<>();
    private volatile List<TopicReader> readers = List.of();
    private volatile boolean running;

    /** @param shelves asked for at every start */
    TopicReaders(
            Supplier<Stream<? extends Shelf>> shelves,
            String service,
            KafkaSettings settings,
            Topics topics,
            Trail trail) {
        this.shelves = shelves;
        this.service = service;
        this.settings = settings;
        this.topics = topics;
        this.trail = trail;
    }

    @Override
    public void start() {
        running = true;
        var found = new ArrayList<TopicReader>();
        shelves.get().forEach(shelf -> found.add(new TopicReader(shelf, service, settings, topics, trail)));
        readers = List.copyOf(found);
        for (var reader : readers) {
            reader.shelf.prepare();
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("topic-" + reader.shelf.name())
                    .start(reader));
        }
    }

    @Override
    public void stop() {
        running = false;
        readers.forEach(TopicReader::stop);
        for (var thread : threads) {
            try {
                thread.join(5000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public @Nullable String away() {
        return readers.stream()
                .map(reader -> reader.shelf.away())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Standing> standings() {
        return readers.stream().map(TopicReaders::standing).toList();
    }

    private static Standing standing(TopicReader reader) {
        var progress = reader.progress();
        var trouble = reader.trouble();
        return new Standing(
                reader.shelf.name(),
                trouble == null,
                progress.caughtUp(),
                progress.percent(),
                progress.read(),
                progress.total(),
                progress.positions(),
                reader.shelf.parkedCount(),
                trouble);
    }

    @Override
    public List<ParkedEvent> parked(String group) {
        return known(group).parked();
    }

    @Override
    public void replay(String group) {
        known(group).replay();
    }

    @Override
    public void retry(String group, @Nullable String aggregateId) {
        known(group).retry(aggregateId);
    }

    @Override
    public void drop(String group, String aggregateId, String reason) {
        known(group).drop(aggregateId, reason);
    }

    private Repairs known(String group) {
        return readers.stream()
                .map(reader -> reader.shelf)
                .filter(shelf -> shelf.name().equals(group))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection is called " + group));
    }
}
