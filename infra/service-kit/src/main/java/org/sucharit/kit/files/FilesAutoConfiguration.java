package org.sucharit.kit.files;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * A file store where {@code sucharit.files.folder} is set: in an object store where {@code sucharit.files.s3.endpoint} names one,
 * else in that folder. With {@code sucharit.files.dates=day}, files and folders are dated to the end of the day in
 * Bangkok, so that a date tells nothing more exact; no object store can do that.
 */
@AutoConfiguration
@ConditionalOnProperty("sucharit.files.folder")
@ConditionalOnMissingBean(FileStore.class)
public class FilesAutoConfiguration {

    @Bean
    SweptStore fileStore(Environment environment, ObjectProvider<Clock> clock) {
        var exact = clock.getIfAvailable(Clock::systemUTC);
        boolean day = "day".equals(environment.getProperty("sucharit.files.dates"));
        var endpoint = environment.getProperty(S3Settings.PREFIX + ".endpoint", "");
        if (!endpoint.isEmpty()) return inObjectStore(environment, exact, day);
        var folder = Path.of(environment.getRequiredProperty("sucharit.files.folder"));
        return day ? DiskFileStore.datedByDay(folder, exact) : new DiskFileStore(folder, exact);
    }

    @Bean
    FileSweeper fileSweeper(SweptStore files, ObjectProvider<FileReferences> references) {
        return new FileSweeper(files, references.stream().toList());
    }

    private static SweptStore inObjectStore(Environment environment, Clock clock, boolean day) {
        if (day)
            throw new FilesUnfit(
                    "Files that must not tell the hour can't lie in an object store, which dates each to the"
                            + " second and lets nobody change that: leave out " + S3Settings.PREFIX
                            + " and name a folder.");
        for (var needed : List.of("bucket", "access-key", "secret-key"))
            if (environment.getProperty(S3Settings.PREFIX + "." + needed, "").isEmpty())
                throw new FilesUnfit("An object store needs " + S3Settings.PREFIX + "." + needed + " as well.");
        var settings = Binder.get(environment).bindOrCreate(S3Settings.PREFIX, S3Settings.class);
        return new S3FileStore(settings, clock);
    }
}
