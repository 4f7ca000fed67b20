package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** Two that share visits: one begins with the first, the other with the last, until they meet. Few accounts are both's then. */
final class TwoCrawlers implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Crawler one;
    private final Crawler other;

    /** @param faults that were found, once it was made */
    private record Shared(Visit visit, CompletableFuture<List<String>> faults) {

        DynamicTest test() {
            return DynamicTest.dynamicTest(
                    visit.toString(),
                    () -> assertThat(found()).as(visit.toString()).isEmpty());
        }

        private List<String> found() throws Throwable {
            try {
                return faults.get();
            } catch (ExecutionException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }
    }

    TwoCrawlers(Crawler one, Crawler other) {
        this.one = one;
        this.other = other;
    }

    /** Begins at once. @return a test of each visit, in the order given */
    Stream<DynamicTest> visit(List<Visit> visits) {
        var all = visits.stream()
                .map(visit -> new Shared(visit, new CompletableFuture<>()))
                .toList();
        var left = new ConcurrentLinkedDeque<>(all);
        threads.execute(() -> make(left::pollFirst, one));
        threads.execute(() -> make(left::pollLast, other));
        return all.stream().map(Shared::test);
    }

    private static void make(Supplier<@Nullable Shared> left, Crawler crawler) {
        for (var next = left.get(); next != null; next = left.get()) {
            try {
                next.faults().complete(crawler.visit(next.visit()));
            } catch (Throwable e) {
                next.faults().completeExceptionally(e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        one.close();
        other.close();
    }
}
