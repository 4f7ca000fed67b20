package org.sucharit.kit.files;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * A file store on disk where {@code sucharit.files.folder} is set. With {@code sucharit.files.dates=day}, files and
 * folders are dated to the end of the day in Bangkok, so that a date tells nothing more exact.
 */
@AutoConfiguration
@ConditionalOnProperty("sucharit.files.folder")
@ConditionalOnMissingBean(FileStore.class)
public class FilesAutoConfiguration {

    @Bean
    DiskFileStore fileStore(Environment environment, ObjectProvider<Clock> clock) {
        var folder = Path.of(environment.getRequiredProperty("sucharit.files.folder"));
        var exact = clock.getIfAvailable(Clock::systemUTC);
        return "day".equals(environment.getProperty("sucharit.files.dates"))
                ? DiskFileStore.datedByDay(folder, exact)
                : new DiskFileStore(folder, exact);
    }

    @Bean
    FileSweeper fileSweeper(DiskFileStore files, ObjectProvider<FileReferences> references) {
        return new FileSweeper(files, references.stream().toList());
    }
}
