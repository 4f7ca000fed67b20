package org.sucharit.complaints;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.sucharit.kit.store.EventTypes;

@SpringBootApplication
public class ComplaintsApplication {

    static void main(String[] args) {
        SpringApplication.run(ComplaintsApplication.class, args);
    }

    /** Days begin and end in Bangkok. */
    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Asia/Bangkok"));
    }

    /** All facts of this service, under their stable names: none yet. */
    @Bean
    static EventTypes eventTypes() {
        return EventTypes.of("complaints");
    }
}
