package org.sucharit.kit.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.sucharit.kit.store.EventStorage.Own;

/** What the running transaction has appended so far; forgotten at its end, and put aside while another one runs. */
final class Appended implements TransactionSynchronization {

    private final EventStorage storage;
    private final Map<String, Own> own = new HashMap<>();
    private int events;

    private Appended(EventStorage storage) {
        this.storage = storage;
    }

    /** That of the running transaction; outside of one it is nobody else's. */
    static Appended by(EventStorage storage) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return new Appended(storage);
        if (TransactionSynchronizationManager.getResource(storage) instanceof Appended known) return known;
        var fresh = new Appended(storage);
        fresh.resume();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** @throws TooManyChanges before they are more than one transaction may append */
    void count(int more) {
        events += more;
        if (events > EventStorage.MAX_EVENTS_PER_TRANSACTION) throw new TooManyChanges();
    }

    void add(String aggregateId, long sequence, long position) {
        own.merge(
                aggregateId,
                new Own(sequence, sequence, position),
                (before, now) -> new Own(before.first(), now.last(), now.position()));
    }

    Optional<Own> to(String aggregateId) {
        return Optional.ofNullable(own.get(aggregateId));
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(storage);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(storage, this);
    }

    @Override
    public void afterCompletion(int status) {
        suspend();
    }
}
