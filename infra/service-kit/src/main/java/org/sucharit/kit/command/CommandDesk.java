package org.sucharit.kit.command;

import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.DatabaseTrouble;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.store.EventStorage;
import org.sucharit.tracekit.Traces;

/**
 * The one way from a request to events. A command, its events and the stored answer are one transaction on PostgreSQL,
 * committed before the answer leaves; a repeated request gets the first answer again.
 */
public final class CommandDesk {

    private static final int ATTEMPTS = 4;
    private static final int BACK_OFF_MILLIS = 20;
    private static final int LOCKS = 64;
    private static final long LOCK_WAIT_SECONDS = 5;

    /** Stands for the type of a command where several are one piece of work. */
    private static final String SEVERAL = "several";

    private static final ScopedValue<Work> WORK = ScopedValue.newInstance();

    private final CommandGateway commands;
    private final TransactionTemplate transactions;
    private final Streams streams;
    private final StoredAnswers answers;
    private final KeyedHash hash;
    private final EventMetadata metadata;
    private final CommandMeter meter;
    private final Traces traces;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    CommandDesk(
            CommandGateway commands,
            TransactionTemplate transactions,
            Streams streams,
            StoredAnswers answers,
            KeyedHash hash,
            EventMetadata metadata,
            CommandMeter meter,
            Traces traces) {
        this.commands = commands;
        this.transactions = transactions;
        this.streams = streams;
        this.answers = answers;
        this.hash = hash;
        this.metadata = metadata;
        this.meter = meter;
        this.traces = traces;
    }

    /**
     * Sends a command to one aggregate.
     *
     * @param agency whose aggregate it is; access has been decided by the caller of this method
     * @param aggregateId the stream id that the command targets
     * @throws Problem 404 unknown aggregate, 412 another version than {@code If-Match}, 409 the id is taken, 422 and
     *     409 for a reused key, 503 when others kept changing the same aggregate
     * @throws org.sucharit.kernel.Refusal as the aggregate decides
     */
    public Answer send(Caller caller, AgencyId agency, String aggregateId, Object command) {
        return timed(command.getClass().getSimpleName(), () -> locked(caller, agency, aggregateId, command));
    }

    private <T> T timed(String command, Supplier<T> work) {
        try (var _ = traces.part(command)) {
            return meter.time(command, work);
        }
    }

    private Answer locked(Caller caller, AgencyId agency, String aggregateId, Object command) {
        var lock = locks[Math.floorMod(aggregateId.hashCode(), LOCKS)];
        // only spares retries: whoever does not get the lock in time, or runs on another node, is told by the unique
        // key
        boolean locked = tryLock(lock);
        try {
            return repeatable(caller, Answer.class, aggregateId, () -> one(caller, agency, aggregateId, command));
        } finally {
            if (locked) lock.unlock();
        }
    }

    /**
     * Does several commands in one transaction, all or nothing. The work is run again from the start when others
     * changed the same aggregates meanwhile, so it must not change anything but through {@link #sendWithin}.
     * {@code If-Match} is not looked at.
     *
     * @param agency whose the work is; kept with the stored answer only through its events
     * @param answerType of what a repeat is answered with, kept as JSON
     * @throws org.sucharit.kit.store.TooManyChanges for more than 500 events
     */
    public <T> T perform(Caller caller, AgencyId agency, Class<T> answerType, Supplier<T> work) {
        return timed(SEVERAL, () -> repeatable(caller, answerType, null, work));
    }

    /** Sends one of the commands of {@link #perform}; its answer is true once the whole work is committed. */
    public Answer sendWithin(Caller caller, AgencyId agency, String aggregateId, Object command) {
        doWithin(caller, agency, command);
        return outcome(aggregateId);
    }

    /** As {@link #sendWithin}, for whoever need not know version and position: they are not looked up. */
    public void doWithin(Caller caller, AgencyId agency, Object command) {
        if (!WORK.isBound()) throw new IllegalStateException("within perform only");
        dispatch(caller, agency, command);
    }

    /**
     * The id for something new: the client's, else the same one for the same person and {@code Idempotency-Key}, else
     * a random one.
     */
    public UUID newId(Caller caller, @Nullable UUID clientChosen) {
        if (clientChosen != null) return clientChosen;
        var key = caller.idempotencyKey();
        return key == null ? UUID.randomUUID() : hash.uuid("id", caller.actor().subject(), key);
    }

    private Answer one(Caller caller, AgencyId agency, String aggregateId, Object command) {
        Long expected = caller.ifMatch();
        if (expected != null
                && streams.head(aggregateId)
                        .filter(h -> h.version() == expected)
                        .isEmpty()) throw Problem.stale();
        dispatch(caller, agency, command);
        var outcome = streams.outcome(aggregateId).orElse(null);
        Long firstOwn = outcome == null ? null : outcome.firstOwn();
        // someone may have committed between the look at the version and the loading of the aggregate
        if (expected != null && firstOwn != null && firstOwn != expected + 1) throw Problem.stale();
        var answer = answer(aggregateId, outcome);
        if (firstOwn != null && firstOwn == 0) answers.keep(answers.hashOfCreation(aggregateId), caller, answer);
        return answer;
    }

    private Answer outcome(String aggregateId) {
        return answer(aggregateId, streams.outcome(aggregateId).orElse(null));
    }

    private Answer answer(String aggregateId, Streams.@Nullable Outcome outcome) {
        if (outcome == null) return new Answer(aggregateId, -1, streams.position());
        boolean unchanged = outcome.firstOwn() == null;
        return new Answer(aggregateId, outcome.version(), unchanged ? streams.position() : outcome.position());
    }

    private void dispatch(Caller caller, AgencyId agency, Object command) {
        var work = WORK.get().correlationId();
        var about = new HashMap<String, Object>(metadata.of(caller, agency, work));
        about.put(EventStorage.AGENCY, agency.value());
        about.put(CommandOrigin.CORRELATION_ID, work);
        var traced = traces.current();
        if (traced != null) about.put(Traces.PARENT, traced);
        try {
            commands.sendAndWait(new GenericCommandMessage<>(command, MetaData.from(about)));
        } catch (AggregateNotFoundException e) {
            throw Problem.notFound().causedBy(e);
        }
    }

    /** @param created the aggregate that may be new, when there is just one */
    private <T> T repeatable(Caller caller, Class<T> type, @Nullable String created, Supplier<T> work) {
        if (WORK.isBound()) throw new IllegalStateException("within perform, use sendWithin");
        for (int attempt = 1; ; attempt++) {
            try {
                return ScopedValue.where(WORK, Work.begin())
                        .call(() -> outsideUnitOfWork(() -> once(caller, type, work)));
            } catch (AggregateStreamCreationException e) {
                if (created != null) {
                    var first = answers.findCreation(created, caller);
                    if (first.isPresent()) return type.cast(first.get());
                }
                // once may be a race that ends well at the next try; twice, the id belongs to something else
                if (attempt > 1) throw new Problem(HttpStatus.CONFLICT, "ALREADY_EXISTS").causedBy(e);
            } catch (ConcurrencyException | PessimisticLockingFailureException | EventStoreException e) {
                if (e instanceof EventStoreException && !DatabaseTrouble.isDeadlock(e)) throw e;
                if (attempt == ATTEMPTS) throw Problem.unavailable(e).with("Retry-After", "1");
            }
            backOff(attempt);
        }
    }

    /** A reaction sends commands while its own event is being handled: they must not become part of that unit of work. */
    private static <T> T outsideUnitOfWork(Supplier<T> work) {
        if (!CurrentUnitOfWork.isStarted()) return work.get();
        UnitOfWork<?> outer = CurrentUnitOfWork.get();
        CurrentUnitOfWork.clear(outer);
        try {
            return work.get();
        } finally {
            CurrentUnitOfWork.set(outer);
        }
    }

    private <T> T once(Caller caller, Class<T> type, Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var key = caller.idempotencyKey();
            if (key == null) return work.get();
            var keyHash = answers.hashOfKey(key);
            answers.lock(keyHash);
            return answers.find(keyHash, caller, type).orElseGet(() -> {
                T answer = work.get();
                answers.keep(keyHash, caller, answer);
                return answer;
            });
        }));
    }

    private static boolean tryLock(ReentrantLock lock) {
        try {
            return lock.tryLock(LOCK_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(e);
        }
    }

    /** Whoever was in the way may be another replica: there is nothing to wait for but time, each for another while. */
    private static void backOff(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, (long) BACK_OFF_MILLIS << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(e);
        }
    }

    private record Work(String correlationId) {
        static Work begin() {
            return new Work(UUID.randomUUID().toString());
        }
    }
}
