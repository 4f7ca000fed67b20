package org.sucharit.complaints;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.sucharit.kit.store.EventTypes;

@SpringBootApplication
public class ComplaintsApplication {

    static void main(String[] args) {
        SpringApplication.run(ComplaintsApplication.class, args);
    }

    /** All facts of this service, under their stable names: none yet. */
    @Bean
    static EventTypes eventTypes() {
        return EventTypes.of("complaints");
    }
}
