package org.sucharit.faults;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What was not answered is sent again with its key, and once more when it is answered: the journal has both answers. */
final class Repeating {

    private static final int AT_ONCE = 8;

    private final Sender sender;
    private final AtomicInteger repeated = new AtomicInteger();

    Repeating(Sender sender) {
        this.sender = sender;
    }

    /** Returns when each was tried. */
    void all() throws InterruptedException {
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            var trying = List.copyOf(sender.unanswered().values()).stream()
                    .map(request -> people.submit((Callable<Void>) () -> {
                        again(request);
                        return null;
                    }))
                    .toList();
            for (var one : trying) one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void again(Request request) throws Exception {
        if (sender.again(request).isEmpty()) return;
        repeated.incrementAndGet();
        sender.again(request);
    }

    String result() {
        return "%d %d".formatted(repeated.get(), sender.unanswered().size());
    }
}
