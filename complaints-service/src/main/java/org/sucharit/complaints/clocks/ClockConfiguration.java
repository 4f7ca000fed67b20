package org.sucharit.complaints.clocks;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which days are free: as shipped, and as the operator's own folder says. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** @param folder of files such as {@code 2571.csv}; empty for none */
    @Bean
    WorkingDays workingDays(@Value("${sucharit.holidays.folder:}") String folder) {
        var shipped = Holidays.shipped();
        return new WorkingDays(folder.isBlank() ? shipped : shipped.overlaidBy(Path.of(folder)));
    }
}
