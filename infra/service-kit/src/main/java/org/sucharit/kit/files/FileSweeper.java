package org.sucharit.kit.files;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;

/** Looks once an hour for files that no event came to name. Without anyone to ask what is named, it removes nothing. */
final class FileSweeper implements PeriodicWork {

    private static final Duration AGE = Duration.ofDays(1);

    private final SweptStore files;
    private final List<FileReferences> references;

    FileSweeper(SweptStore files, List<FileReferences> references) {
        this.files = files;
        this.references = references;
    }

    @Override
    public String name() {
        return "file-sweep";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofHours(1));
    }

    @Override
    public void run(Instant due) {
        if (!references.isEmpty())
            files.sweep(AGE, sha256 -> references.stream().anyMatch(feature -> feature.names(sha256)));
    }
}
