package org.sucharit.kit.kafka;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import org.sucharit.kit.projection.Lives;

/** How far topics have been read into MongoDB, by whichever replicas. */
public final class TopicProgress {

    private final MongoDatabase database;
    private final Lives lives;

    TopicProgress(MongoDatabase database, Lives lives) {
        this.database = database;
        this.lives = lives;
    }

    /**
     * Up to when nothing is missing of what was published; what its publisher has not sent yet, nobody can know here.
     *
     * @param projections names of what is made of topics
     * @return {@link Instant#EPOCH} as long as some part of a topic was not read at all
     */
    public Instant completeUntil(Collection<String> projections) {
        return projections.stream()
                .map(this::completeUntil)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private Instant completeUntil(String projection) {
        var life = lives.of(projection);
        return life == null ? Instant.EPOCH : new DocumentPlaces(database, projection).until(life.id());
    }
}
