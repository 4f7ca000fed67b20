package org.sucharit.kit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What date things in a folder get.
 *
 * @param folders whether folders are dated, too
 */
record DiskDates(Clock clock, boolean folders) {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** Every date is the end of a day in Bangkok, also those of folders. */
    static DiskDates byDay(Clock exact) {
        InstantSource ends = () -> exact.instant()
                .atZone(BANGKOK)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(BANGKOK)
                .toInstant();
        return new DiskDates(ends.withZone(BANGKOK), true);
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * When it was written and when it was read last. Where days are all that is told, reading counts as later: the
     * system leaves a time of reading alone that is after that of writing and less than a day ago, so that what is read
     * again at once, to be rebuilt, does not tell the hour.
     */
    void date(Path path) throws IOException {
        var written = FileTime.from(now());
        var read = folders ? FileTime.from(now().plusSeconds(1)) : written;
        Files.getFileAttributeView(path, BasicFileAttributeView.class).setTimes(written, read, null);
    }

    void dateFolder(Path folder) throws IOException {
        if (folders) date(folder);
    }
}
