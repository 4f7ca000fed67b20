package org.sucharit.kit.files;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Looks once an hour for files that no event came to name. Without anyone to ask what is named, it removes nothing. */
final class FileSweeper implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(FileSweeper.class);
    private static final Duration AGE = Duration.ofDays(1);

    private final DiskFileStore files;
    private final List<FileReferences> references;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("file-sweeper").factory());

    FileSweeper(DiskFileStore files, List<FileReferences> references) {
        this.files = files;
        this.references = references;
        if (!references.isEmpty()) clockwork.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.HOURS);
    }

    private void sweep() {
        try {
            files.sweep(AGE, sha256 -> references.stream().anyMatch(feature -> feature.names(sha256)));
        } catch (RuntimeException e) {
            log.warn("Files were not swept; the next try is in an hour", e);
        }
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
