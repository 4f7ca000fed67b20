package org.sucharit.reporting.scorecard;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;
import org.sucharit.kit.projection.Faults;
import org.sucharit.kit.projection.ReadModels;
import org.sucharit.kit.projection.Standing;
import org.sucharit.reporting.history.Dirty;
import org.sucharit.reporting.history.Histories;
import org.sucharit.reporting.history.Recomputing;
import org.sucharit.reporting.scorecard.Marks.Mark;

/**
 * When rows are computed anew: before the place in a topic moves, if few agencies are concerned and nobody is at it. Otherwise
 * they are only marked, and computed together: soon, or while everything is read again, when the reading has caught up.
 */
@Component
class Scorekeeping implements Recomputing, PeriodicWork {

    private static final Logger LOG = LoggerFactory.getLogger(Scorekeeping.class);

    /** More agencies than this are not computed between two batches. */
    private static final int AT_ONCE = 25;

    /** So soon what was only marked here is computed: a figure is no older than this and twice the computing. */
    private static final int AGAIN_MILLIS = 20;

    /** Every so many times it is looked for what others have marked, or was left. */
    private static final int LOOKING = 25;

    private final Histories histories;
    private final Recomputation recomputation;
    private final Cards cards;
    private final Marks marks;
    private final List<ReadModels> reading;
    private final Clock clock;
    /** Marks that are not tried again before something new is known. */
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicBoolean marked = new AtomicBoolean();
    private int idle;

    Scorekeeping(
            Histories histories,
            Recomputation recomputation,
            Cards cards,
            Marks marks,
            List<ReadModels> reading,
            Clock clock) {
        this.histories = histories;
        this.recomputation = recomputation;
        this.cards = cards;
        this.marks = marks;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public void recompute(Set<Dirty> dirty) {
        var years = dirty.stream().collect(groupingBy(Dirty::agency, mapping(AgencyYear::counting, toSet())));
        marks.add(years, histories.completeUntil());
        if (years.size() <= AT_ONCE && turn.tryLock()) inTurn(() -> settle(marks.of(years.keySet())));
        else marked.set(true);
    }

    /** Computes what is only marked, unless more is about to be marked. */
    @Scheduled(fixedDelay = AGAIN_MILLIS, timeUnit = TimeUnit.MILLISECONDS)
    void catchUp() {
        if (!marked.getAndSet(false) && ++idle % LOOKING != 0) return;
        try {
            turn.lock();
            inTurn(() -> {
                var waiting = marks.all();
                waiting.removeIf(mark -> failed.contains(mark.token()));
                if (!waiting.isEmpty() && reading.stream().allMatch(Scorekeeping::hasReadAll)) settle(waiting);
            });
        } catch (RuntimeException e) {
            LOG.debug("Scorecards wait to be computed: {}", e.toString());
        }
    }

    /** What can't be counted of one agency keeps no other waiting; its mark stays, and with it what the answers say. */
    private void settle(List<Mark> waiting) {
        try {
            recomputation.settle(waiting);
        } catch (RuntimeException e) {
            if (Faults.infrastructure(e)) throw e;
            if (waiting.size() > 1) {
                for (var mark : waiting) settle(List.of(mark));
                return;
            }
            failed.add(waiting.getFirst().token());
            LOG.error(
                    "The scorecard of {} can't be computed", waiting.getFirst().agency(), e);
        }
    }

    private static boolean hasReadAll(ReadModels models) {
        return models.away() == null && models.standings().stream().allMatch(Standing::caughtUp);
    }

    @Override
    public String name() {
        return "scorecards-new-day";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.MIDNIGHT);
    }

    /** Work falls due, and follow-ups are missed, because a day begins in Bangkok. */
    @Override
    public void run(Instant due) {
        var changing = cards.changingBy(LocalDate.now(clock));
        marks.add(
                changing.stream().collect(toMap(identity(), _ -> Set.of(Card.EVERY_YEAR))), histories.completeUntil());
        turn.lock();
        inTurn(() -> settle(marks.of(changing)));
    }

    /**
     * In this replica, one after the other: whoever was overtaken would have to begin again. And what stands in for MongoDB on
     * one machine may hand out a row that is half old, with its new version, while another thread replaces it.
     */
    private void inTurn(Runnable settling) {
        try {
            settling.run();
        } finally {
            turn.unlock();
        }
    }
}
