package org.sucharit.kit.journal;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.sucharit.kit.store.EventTypes;

@SpringBootApplication
public class JournalApplication {

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of("kit", JournalEvent.class);
    }
}
