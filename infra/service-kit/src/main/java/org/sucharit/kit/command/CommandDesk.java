package org.sucharit.kit.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
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

/**
 * The one way from a request to events. A command, its events and the stored answer are one transaction on PostgreSQL,
 * committed before the answer leaves; a repeated request gets the first answer again.
 */
public final class CommandDesk {

    private static final int ATTEMPTS = 4;
    private static final int BACK_OFF_MILLIS = 20;

    /** Stands for the type of a command where several are one piece of work. */
    private static final String SEVERAL = "several";

    private static final ScopedValue<Work> WORK = ScopedValue.newInstance();

    private final CommandGateway commands;
    private final TransactionTemplate transactions;
    private final Streams streams;
    private final EventStorage storage;
    private final StoredAnswers answers;
    private final KeyedHash hash;
    private final EventMetadata metadata;
    private final CommandWatch watch;
    private final InTurn inTurn = new InTurn();

    CommandDesk(
            CommandGateway commands,
            TransactionTemplate transactions,
            Streams streams,
            EventStorage storage,
            StoredAnswers answers,
            KeyedHash hash,
            EventMetadata metadata,
            CommandWatch watch) {
        this.commands = commands;
        this.transactions = transactions;
        this.streams = streams;
        this.storage = storage;
        this.answers = answers;
        this.hash = hash;
        this.metadata = metadata;
        this.watch = watch;
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
        Supplier<Answer> work = () -> one(caller, agency, aggregateId, command);
        return watch.over(
                command.getClass().getSimpleName(),
                () -> inTurn.on(aggregateId, () -> repeatable(caller, Answer.class, aggregateId, work)));
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
        return watch.over(SEVERAL, () -> repeatable(caller, answerType, null, work));
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
        // someone may have committed between the look at the version and the loading of the aggregate
        if (expected != null
                && storage.own(aggregateId)
                        .filter(own -> own.first() != expected + 1)
                        .isPresent()) throw Problem.stale();
        return outcome(aggregateId);
    }

    private Answer outcome(String aggregateId) {
        return storage.own(aggregateId)
                .map(own -> new Answer(aggregateId, own.last(), own.position()))
                .orElseGet(() -> streams.unchanged(aggregateId));
    }

    private void dispatch(Caller caller, AgencyId agency, Object command) {
        var work = WORK.get().correlationId();
        var about = new HashMap<String, Object>(metadata.of(caller, agency, work));
        about.put(EventStorage.AGENCY, agency.value());
        about.put(CommandOrigin.CORRELATION_ID, work);
        about.putAll(watch.parent());
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
                        .call(() -> outsideUnitOfWork(() -> once(caller, type, created, work)));
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

    private <T> T once(Caller caller, Class<T> type, @Nullable String created, Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var key = caller.idempotencyKey();
            var keyHash = key == null ? null : answers.hashOfKey(key);
            Optional<T> first = keyHash == null ? Optional.empty() : answers.find(keyHash, caller, type);
            return first.orElseGet(() -> {
                T answer = work.get();
                answers.keep(hashes(caller, keyHash, created), caller, answer);
                return answer;
            });
        }));
    }

    /** What the answer may be asked for by: the key, and the id of what was created unless only the key leads to it. */
    private List<byte[]> hashes(Caller caller, byte @Nullable [] keyHash, @Nullable String created) {
        var hashes = new ArrayList<byte[]>();
        if (keyHash != null) hashes.add(keyHash);
        if (created != null
                && storage.own(created).filter(own -> own.first() == 0).isPresent()
                && (keyHash == null || !created.equals(newId(caller, null).toString())))
            hashes.add(answers.hashOfCreation(created));
        return hashes;
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
