package org.sucharit.kit.kafka;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.sucharit.kit.projection.ParkedEvent;
import org.sucharit.kit.projection.ReadModels;
import org.sucharit.kit.projection.Standing;

/** Runs a reader for each of the {@link TopicTables}; the service never waits for Kafka. */
final class TableReaders implements ReadModels, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TableReaders.class);

    private final List<TableShelf> shelves;
    private final String service;
    private final KafkaSettings settings;
    private final Topics topics;
    private final List<Thread> threads = new ArrayList<>();
    private volatile List<TableReader> readers = List.of();
    private volatile boolean running;

    TableReaders(List<TableShelf> shelves, String service, KafkaSettings settings, Topics topics) {
        this.shelves = shelves;
        this.service = service;
        this.settings = settings;
        this.topics = topics;
    }

    @Override
    public void start() {
        running = true;
        shelves.forEach(TableReaders::prepare);
        readers = shelves.stream()
                .map(shelf -> new TableReader(shelf, service, settings, topics))
                .toList();
        for (var reader : readers)
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("topic-" + reader.shelf.tables.name())
                    .start(reader));
    }

    /** Commands find the tables, if empty, from the start; a reader tries again what does not work now. */
    private static void prepare(TableShelf shelf) {
        try {
            shelf.life();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "'{}' has no tables yet: {}",
                    shelf.tables.name(),
                    e.getClass().getName());
        }
    }

    @Override
    public void stop() {
        running = false;
        readers.forEach(TableReader::stop);
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

    /** Nothing here is in MongoDB. */
    @Override
    public @Nullable String away() {
        return null;
    }

    @Override
    public List<Standing> standings() {
        return readers.stream().map(TableReaders::standing).toList();
    }

    private static Standing standing(TableReader reader) {
        var progress = reader.progress();
        int percent = progress.caughtUp()
                ? 100
                : progress.total() == 0 ? 0 : (int) Math.min(99, 100 * progress.read() / progress.total());
        return new Standing(
                reader.shelf.tables.name(),
                reader.trouble() == null,
                progress.caughtUp(),
                percent,
                progress.read(),
                progress.total(),
                progress.positions(),
                reader.trouble() == null ? reader.shelf.parked().size() : 0,
                reader.trouble());
    }

    @Override
    public List<ParkedEvent> parked(String group) {
        return known(group).parked();
    }

    @Override
    public void replay(String group) {
        known(group).beginAgain(true);
    }

    @Override
    public void retry(String group, @Nullable String aggregateId) {
        known(group).retry(aggregateId);
    }

    @Override
    public void drop(String group, String aggregateId, String reason) {
        known(group).drop(aggregateId);
        LOG.warn("'{}' goes on without an event of {}: {}", group, aggregateId, reason);
    }

    private TableShelf known(String group) {
        return shelves.stream()
                .filter(shelf -> shelf.tables.name().equals(group))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection is called " + group));
    }
}
