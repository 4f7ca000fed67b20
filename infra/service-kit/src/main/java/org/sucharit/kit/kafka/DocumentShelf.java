package org.sucharit.kit.kafka;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sucharit.kit.kafka.ReadRecord.Known;
import org.sucharit.kit.kafka.ReadRecord.Unknown;
import org.sucharit.kit.projection.Lives;
import org.sucharit.kit.projection.ParkedEvent;
import org.sucharit.kit.projection.ParkedEvents;

/**
 * One projection's documents in MongoDB. How far they have been read is written after them; when their database is new,
 * lost or reset, they begin anew.
 */
final class DocumentShelf implements Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentShelf.class);
    private static final int MANY = 10_000;

    private final FromTopic projection;
    private final Lives lives;
    private final ParkedEvents parked;
    private final DocumentPlaces places;
    private final AnotherTry anotherTry;
    private volatile @Nullable String away = "not reached yet";

    DocumentShelf(
            FromTopic projection, Lives lives, ParkedEvents parked, MongoDatabase database, KafkaSettings settings) {
        this.projection = projection;
        this.lives = lives;
        this.parked = parked;
        this.places = new DocumentPlaces(database, projection.name());
        this.anotherTry = new AnotherTry(projection, settings, parked);
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public String topic() {
        return projection.topic();
    }

    @Override
    public int most() {
        return projection instanceof BatchProjection ? MANY : Shelf.super.most();
    }

    @Override
    public boolean keepsTime() {
        return true;
    }

    @Override
    public void noTopic(String life) {
        places.noTopic(life);
    }

    @Override
    public @Nullable String life() {
        var found = lives.of(name());
        away = null;
        if (found == null) lives.begin(name());
        else if (found.ready()) return found.id();
        else if (lives.mine(name(), found)) clear(found);
        return null;
    }

    private void clear(Lives.Life found) {
        LOG.info("'{}' begins at the first event", name());
        places.clear();
        parked.clear(name());
        projection.reset();
        lives.ready(name(), found);
    }

    @Override
    public Map<Integer, Place> places(String life) {
        return places.of(life);
    }

    /** The documents stay: their versions say what of the other topic is news. */
    @Override
    public boolean meetsOtherTopic() {
        LOG.warn("'{}': {} is another topic than before; reading it from the beginning", name(), topic());
        parked.clear(name());
        return false;
    }

    @Override
    public boolean keep(Batch batch) {
        if (!batch.records().isEmpty()) fold(batch.records()).forEach(event -> parked.add(name(), event));
        var now = lives.of(name());
        if (now == null || !now.id().equals(batch.life())) return false;
        places.move(batch);
        return true;
    }

    private List<ParkedEvent> fold(List<ReadRecord> records) {
        var fold = TopicFold.into(projection);
        var subjects = new HashSet<String>();
        for (var one : records)
            if (one instanceof Known known) subjects.add(known.event().subject());
        var waiting = parked.among(name(), subjects);
        for (var one : records)
            switch (one) {
                case Unknown unknown -> fold.unreadable(unknown.record(), unknown.error());
                case Known known -> {
                    if (!waiting.contains(known.event().subject())) fold.add(known.event(), known.place());
                }
            }
        return fold.write();
    }

    @Override
    public void answerOperator(Reach reach) {
        for (boolean drop : new boolean[] {false, true})
            for (var event : parked.asked(name(), drop)) anotherTry.go(event, drop, reach);
    }

    @Override
    public boolean failed(RuntimeException error) {
        if (!(error instanceof MongoException)) return false;
        if (away == null) LOG.warn("'{}' can't reach MongoDB: {}", name(), error.toString());
        away = error.getClass().getSimpleName();
        return true;
    }

    @Override
    public @Nullable String away() {
        return away;
    }

    @Override
    public long parkedCount() {
        return away == null ? parked.count(name()) : 0;
    }

    @Override
    public List<ParkedEvent> parked() {
        return parked.list(name());
    }

    @Override
    public void replay() {
        lives.beginAgain(name());
    }

    @Override
    public void retry(@Nullable String subject) {
        parked.ask(name(), subject, false);
    }

    @Override
    public void drop(String subject, String reason) {
        var event = parked.of(name(), subject);
        LOG.warn("'{}' goes on without event {} of {}: {}", name(), event.version(), subject, reason);
        parked.ask(name(), subject, true);
    }
}
