package org.sucharit.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Many who ask PostgreSQL directly, each as fast as it answers. */
final class Writers {

    /** Commits until it is time to end, and counts each transaction. */
    @FunctionalInterface
    interface Writer {
        void write(long end, LongAdder done) throws IOException, SQLException;
    }

    private Writers() {}

    /** @return transactions a second */
    static double perSecond(int clients, Duration time, Writer writer) throws IOException, InterruptedException {
        var done = new LongAdder();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var writers = IntStream.range(0, clients)
                    .mapToObj(_ -> threads.submit(() -> {
                        writer.write(end, done);
                        return null;
                    }))
                    .toList();
            for (Future<?> one : writers) one.get();
        } catch (ExecutionException e) {
            throw new IOException("PostgreSQL can't be measured", e);
        }
        return done.sum() / ((System.nanoTime() - begin) / 1e9);
    }
}
