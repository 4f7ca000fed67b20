package org.sucharit.kit.projection;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the projections: starts their processors when MongoDB is there, stops them while it is away, and lets them begin
 * at the first event when their database turns out to be new, lost or reset. The service itself never waits for this.
 */
final class Projections implements ReadModels, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long AGAIN = Duration.ofSeconds(5).toNanos();

    private final ProjectionStore store;
    private final Positions positions;
    private final ParkedEvents parked;
    private final Lives lives;
    private final ObjectProvider<EventStore> events;
    private final Map<String, CompletableFuture<Void>> stopping = new ConcurrentHashMap<>();

    private volatile boolean running;
    private volatile @Nullable Thread watch;
    private volatile @Nullable String away = "not reached yet";

    Projections(
            ProjectionStore store,
            Positions positions,
            ParkedEvents parked,
            Lives lives,
            ObjectProvider<EventStore> events) {
        this.store = store;
        this.positions = positions;
        this.parked = parked;
        this.lives = lives;
        this.events = events;
    }

    @Override
    public @Nullable String away() {
        return away;
    }

    @Override
    public List<Standing> standings() {
        if (positions.groups().isEmpty()) return List.of();
        long head = head();
        return positions.groups().stream().map(group -> standing(group, head)).toList();
    }

    @Override
    public List<ParkedEvent> parked(String group) {
        return parked.list(positions.group(group).name);
    }

    @Override
    public void replay(String group) {
        lives.beginAgain(positions.group(group).name);
        look();
    }

    @Override
    public void retry(String group, @Nullable String aggregateId) {
        var projection = positions.group(group);
        if (aggregateId != null) projection.retry(aggregateId);
        else for (var event : parked.list(group)) projection.retry(event.aggregateId());
    }

    @Override
    public void drop(String group, String aggregateId, String reason) {
        var projection = positions.group(group);
        var event = parked.of(group, aggregateId);
        LOG.warn("'{}' goes on without event {} of {}: {}", group, event.version(), aggregateId, reason);
        projection.skip(aggregateId, event.version());
    }

    @Override
    public void start() {
        running = true;
        watch = Thread.ofPlatform().daemon().name("projections").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        look();
        for (var group : positions.groups()) group.processor().shutdownAsync();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        LockSupport.unpark(watch);
    }

    private void watch() {
        while (running) {
            try {
                if (positions.groups().isEmpty()) {
                    away = null; // nothing to do with MongoDB
                    LockSupport.parkNanos(LOOK.toNanos());
                    continue;
                }
                var known = lives.all();
                if (away != null) {
                    positions.ensureIndex();
                    for (var documents : store.all()) documents.ensureIndexes();
                    LOG.info("MongoDB is there");
                }
                away = null;
                for (var group : positions.groups()) if (running) attend(group, known.get(group.name));
            } catch (MongoException e) {
                if (away == null) LOG.warn("MongoDB is away: {}", e.toString());
                away = e.getClass().getSimpleName();
                positions.groups().forEach(this::stopped);
            } catch (RuntimeException e) {
                LOG.error("Watching over the projections failed; trying again", e);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void attend(ProjectionGroup group, Lives.@Nullable Life life) {
        try {
            if (life == null) {
                if (stopped(group)) lives.begin(group.name);
                look();
            } else if (!life.ready()) {
                if (stopped(group) && lives.mine(group.name, life)) clear(group, life);
                look();
            } else if (!life.id().equals(group.life)) {
                if (stopped(group)) begin(group, life);
            } else if (!group.processor().isRunning()) {
                if (stopped(group)) group.start(positions.segments());
            } else if (group.processor().isError() && System.nanoTime() - group.startedAt > AGAIN) {
                head(); // PostgreSQL answers: no need to sit out a back-off of up to a minute
                stopped(group);
            } else if (!group.caughtUp) {
                var lowest = positions.lowest(group);
                group.caughtUp = lowest != null && lowest >= group.target;
                if (group.caughtUp) LOG.info("'{}' has read what is there", group.name);
            }
        } catch (MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            group.trouble = e.toString();
            LOG.warn("'{}' can't be started yet: {}", group.name, e.toString());
        }
    }

    private void clear(ProjectionGroup group, Lives.Life life) {
        LOG.info("'{}' begins at the first event", group.name);
        positions.clear(group.name);
        parked.clear(group.name);
        group.handlers.performReset(null);
        positions.ensureIndex();
        for (var documents : store.all()) documents.ensureIndexes();
        lives.ready(group.name, life);
    }

    private void begin(ProjectionGroup group, Lives.Life life) {
        group.caughtUp = false;
        group.target = head();
        group.life = life.id();
        group.trouble = null;
        group.start(positions.segments());
    }

    private boolean stopped(ProjectionGroup group) {
        group.caughtUp = false;
        var processor = group.processor();
        if (processor.isRunning()) stopping.put(group.name, processor.shutdownAsync());
        var stop = stopping.get(group.name);
        return stop == null || stop.isDone();
    }

    private long head() {
        return Positions.position(events.getObject().createHeadToken());
    }

    private Standing standing(ProjectionGroup group, long head) {
        if (away != null) return new Standing(group.name, false, false, 0, null, head, Map.of(), 0, away);
        var segments = positions.bySegment(group);
        var lowest = positions.lowest(group);
        long position = lowest == null ? -1 : lowest;
        int percent = group.caughtUp || head < 0 ? 100 : (int) Math.clamp(100 * (position + 1) / (head + 1), 0, 99);
        return new Standing(
                group.name,
                group.processor().isRunning(),
                group.caughtUp,
                percent,
                position,
                head,
                segments,
                parked.count(group.name),
                group.trouble == null && group.processor().isError() ? "the event store can't be read" : group.trouble);
    }
}
