package org.sucharit.complaints.attachment;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.rebuilding.Rebuilding;
import org.sucharit.kit.problem.Problem;

/** Has files rebuilt, each by a process of its own, a few at a time. Trusts nothing of what such a process answers. */
@Component
class Rebuilder {

    private static final Logger log = LoggerFactory.getLogger(Rebuilder.class);
    private static final long MOST_COPY = 64L << 20;
    private static final int MOST_THUMBNAIL = 1 << 20;

    private final AttachmentSettings settings;
    private final RebuildCommand command;
    private final Semaphore places;

    @Autowired
    Rebuilder(AttachmentSettings settings, @Value("${sucharit.local:false}") boolean local) {
        this(settings, RebuildCommand.of(settings), local);
    }

    Rebuilder(AttachmentSettings settings, RebuildCommand command, boolean local) {
        this.settings = settings;
        this.command = command;
        this.places = new Semaphore(settings.atOnce(), true);
        require(settings.leastIsolation(local));
    }

    private void require(Isolation least) {
        if (isolation().compareTo(least) < 0) throw new NotEnclosed(isolation(), least);
        if (isolation() != Isolation.FULL) log.warn("Files are rebuilt with isolation {} only", isolation());
    }

    /** What the processes have. */
    Isolation isolation() {
        return command.isolation();
    }

    /** Puts what comes out into the store, sealed. */
    interface Store {
        Kept copy(InputStream content);

        Kept thumbnail(InputStream content);
    }

    /**
     * @param clear read to its end
     * @return empty when the file can't be rebuilt, for whatever reason
     * @throws Problem 422 {@code FILE_TYPE_REFUSED} for a program in disguise; 503 {@code TOO_MANY_FILES}
     */
    Optional<Rebuilt> rebuild(InputStream clear, Store store) {
        waitForPlace();
        try (var process = RebuildProcess.started(command, settings.patience())) {
            process.feed(clear);
            return answer(new DataInputStream(process.answer()), store);
        } finally {
            places.release();
        }
    }

    private static Optional<Rebuilt> answer(DataInputStream in, Store store) {
        try {
            return switch (in.read()) {
                case Rebuilding.COPY -> Optional.of(copy(in, store));
                case Rebuilding.REFUSED -> throw Inspection.refused();
                default -> Optional.empty();
            };
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // it ended before its time
        }
    }

    private static Rebuilt copy(DataInputStream in, Store store) throws IOException {
        var type = in.readUTF();
        int pages = in.readInt();
        int size = in.readInt();
        if (size <= 0 || size > MOST_COPY || pages < 0 || !type.matches("[a-z]{1,20}/[a-zA-Z0-9.+-]{1,100}"))
            throw new EOFException();
        var copy = store.copy(new Exactly(in, size));
        return new Rebuilt(new About(type, size, pages), copy, thumbnail(in, store));
    }

    private static @Nullable Kept thumbnail(DataInputStream in, Store store) {
        try {
            int size = in.readInt();
            return size <= 0 || size > MOST_THUMBNAIL ? null : store.thumbnail(new Exactly(in, size));
        } catch (IOException | UncheckedIOException e) {
            return null; // the copy is good without it
        }
    }

    private void waitForPlace() {
        try {
            if (!places.tryAcquire(settings.patienceForPlace().toMillis(), TimeUnit.MILLISECONDS))
                throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_FILES").with("Retry-After", "10");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(e);
        }
    }
}
