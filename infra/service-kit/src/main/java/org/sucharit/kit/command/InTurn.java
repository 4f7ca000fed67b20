package org.sucharit.kit.command;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sucharit.kit.problem.Problem;

/**
 * Lets commands on one aggregate go one after the other. It only spares retries: whoever does not get the lock in time, or
 * runs on another node, is told by the unique key.
 */
final class InTurn {

    private static final int LOCKS = 64;
    private static final long LOCK_WAIT_SECONDS = 5;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    <T> T on(String aggregateId, Supplier<T> work) {
        var lock = locks[Math.floorMod(aggregateId.hashCode(), LOCKS)];
        boolean locked = tryLock(lock);
        try {
            return work.get();
        } finally {
            if (locked) lock.unlock();
        }
    }

    private static boolean tryLock(ReentrantLock lock) {
        try {
            return lock.tryLock(LOCK_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(e);
        }
    }
}
