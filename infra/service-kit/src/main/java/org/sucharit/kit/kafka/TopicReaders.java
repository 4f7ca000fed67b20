package org.sucharit.kit.kafka;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.sucharit.kit.projection.Lives;
import org.sucharit.kit.projection.ParkedEvent;
import org.sucharit.kit.projection.ParkedEvents;
import org.sucharit.kit.projection.ReadModels;
import org.sucharit.kit.projection.Standing;

/** Runs a reader for each {@link TopicProjection}; the service never waits for Kafka or MongoDB. */
final class TopicReaders implements ReadModels, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReaders.class);

    private final Stream<TopicProjection> projections;
    private final String service;
    private final KafkaSettings settings;
    private final Topics topics;
    private final Lives lives;
    private final ParkedEvents parked;
    private final MongoDatabase database;
    private final List<Thread> threads = new ArrayList<>();
    private volatile List<TopicReader> readers = List.of();
    private volatile boolean running;

    TopicReaders(
            Stream<TopicProjection> projections,
            String service,
            KafkaSettings settings,
            Topics topics,
            Lives lives,
            ParkedEvents parked,
            MongoDatabase database) {
        this.projections = projections;
        this.service = service;
        this.settings = settings;
        this.topics = topics;
        this.lives = lives;
        this.parked = parked;
        this.database = database;
    }

    @Override
    public void start() {
        running = true;
        var found = readers.isEmpty()
                ? projections.toList()
                : readers.stream().map(r -> r.projection).toList();
        readers = found.stream()
                .map(projection -> new TopicReader(
                        projection, service, settings, topics, lives, parked, database.getCollection("offsets")))
                .toList();
        for (var reader : readers)
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("topic-" + reader.projection.name())
                    .start(reader));
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
                .map(TopicReader::away)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Standing> standings() {
        return readers.stream().map(this::standing).toList();
    }

    private Standing standing(TopicReader reader) {
        var progress = reader.progress();
        int percent = progress.caughtUp() || progress.total() == 0
                ? progress.caughtUp() ? 100 : 0
                : (int) Math.min(99, 100 * progress.read() / progress.total());
        return new Standing(
                reader.projection.name(),
                reader.trouble() == null,
                progress.caughtUp(),
                percent,
                progress.read(),
                progress.total(),
                progress.positions(),
                reader.away() == null ? parked.count(reader.projection.name()) : 0,
                reader.trouble());
    }

    @Override
    public List<ParkedEvent> parked(String group) {
        return parked.list(known(group));
    }

    @Override
    public void replay(String group) {
        lives.beginAgain(known(group));
    }

    @Override
    public void retry(String group, @Nullable String aggregateId) {
        parked.ask(known(group), aggregateId, false);
    }

    @Override
    public void drop(String group, String aggregateId, String reason) {
        var event = parked.of(known(group), aggregateId);
        LOG.warn("'{}' goes on without event {} of {}: {}", group, event.version(), aggregateId, reason);
        parked.ask(group, aggregateId, true);
    }

    private String known(String group) {
        return readers.stream()
                .map(reader -> reader.projection.name())
                .filter(group::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection is called " + group));
    }
}
