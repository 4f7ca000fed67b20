package org.sucharit.reporting.eventstream;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataAccessException;

/**
 * One reader of the stream, on a thread of its own. Whatever comes new it shares with all others; only what is longer ago
 * it reads for itself, and holds no more of it than it is being given.
 */
final class Reader {

    private final Tail tail;
    private final Tape tape;
    private final StreamSettings settings;
    private final Wish wish;
    private final StreamFormat format;
    private final OutputStream out;
    private final long until;
    private long position;
    private long silentSince = System.nanoTime();

    /**
     * @param position after which it begins
     * @param until where it ends
     */
    Reader(
            Tail tail,
            Tape tape,
            StreamSettings settings,
            Wish wish,
            long position,
            long until,
            StreamFormat format,
            OutputStream out) {
        this.tail = tail;
        this.tape = tape;
        this.settings = settings;
        this.wish = wish;
        this.position = position;
        this.until = until;
        this.format = format;
        this.out = out;
    }

    /** Ends where it was meant to, with the service, or when the reader takes too long. @throws IOException when it is gone */
    void read() throws IOException {
        boolean keepsUp = true;
        while (keepsUp && position < until && tail.isRunning()) {
            keepsUp = give(next());
            breathe();
        }
    }

    private List<StreamedEvent> next() {
        var live = tail.after(position, settings.heartbeat());
        if (live.isPresent()) return moveTo(live.get());
        try {
            var page = tape.page(position, wish, tail.share());
            position = page.until();
            return page.events();
        } catch (DataAccessException e) {
            pause();
            return List.of();
        }
    }

    private List<StreamedEvent> moveTo(List<StreamedEvent> events) {
        if (!events.isEmpty()) position = events.getLast().position();
        return events.stream().filter(wish::takes).toList();
    }

    /** @return false when it took too long */
    private boolean give(List<StreamedEvent> events) throws IOException {
        if (events.isEmpty()) return true;
        long begin = System.nanoTime();
        for (var event : events) format.write(event, out);
        out.flush();
        silentSince = System.nanoTime();
        return silentSince - begin < settings.patience().toNanos();
    }

    private void breathe() throws IOException {
        if (System.nanoTime() - silentSince < settings.heartbeat().toNanos()) return;
        format.heartbeat(out);
        silentSince = System.nanoTime();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
