package org.sucharit.kit.kafka;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.sucharit.kit.projection.ParkedEvent;

/** {@link TopicTables} in PostgreSQL; rows and places are written in one transaction. */
final class TableShelf implements Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(TableShelf.class);

    private final TopicTables tables;
    private final TransactionTemplate transactions;
    private final TableLives lives;
    private final TablePlaces places;
    private final ParkedInTables parked;
    private final TableWriter writer;
    private volatile boolean reached;

    TableShelf(TopicTables tables, JdbcClient jdbc, TransactionTemplate transactions) {
        this.tables = tables;
        this.transactions = transactions;
        this.lives = new TableLives(tables, jdbc, transactions);
        this.places = new TablePlaces(tables.name(), jdbc);
        this.parked = new ParkedInTables(tables.name(), jdbc);
        this.writer = new TableWriter(tables, lives, places, parked, transactions);
    }

    @Override
    public String name() {
        return tables.name();
    }

    @Override
    public String topic() {
        return tables.topic();
    }

    /** Commands find the tables, if empty, from the start; a reader tries again what does not work now. */
    @Override
    public void prepare() {
        try {
            lives.current();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("'{}' has no tables yet: {}", name(), e.getClass().getName());
        }
    }

    @Override
    public String life() {
        var life = lives.current();
        reached = true;
        return life;
    }

    @Override
    public Map<Integer, Place> places(String life) {
        return places.all();
    }

    /** The other topic's events are numbered anew. */
    @Override
    public boolean meetsOtherTopic() {
        LOG.warn("'{}': {} is another topic than before", name(), topic());
        lives.beginCleared();
        return true;
    }

    @Override
    public boolean keep(Batch batch) {
        return writer.write(batch);
    }

    @Override
    public boolean failed(RuntimeException error) {
        reached = false;
        return false;
    }

    /** Nothing here is in MongoDB. */
    @Override
    public @Nullable String away() {
        return null;
    }

    @Override
    public long parkedCount() {
        return reached ? parked.all().size() : 0;
    }

    @Override
    public List<ParkedEvent> parked() {
        return parked.all();
    }

    @Override
    public void replay() {
        lives.beginCleared();
    }

    @Override
    public void retry(@Nullable String subject) {
        transactions.executeWithoutResult(_ -> {
            parked.free(subject);
            lives.begin();
        });
    }

    @Override
    public void drop(String subject, String reason) {
        transactions.executeWithoutResult(_ -> {
            parked.drop(subject);
            lives.begin();
        });
        LOG.warn("'{}' goes on without an event of {}: {}", name(), subject, reason);
    }
}
