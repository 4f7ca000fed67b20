package org.sucharit.complaints;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.sucharit.complaints.access.CaseAccessEvent;
import org.sucharit.complaints.clocks.PromisesEvent;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.kit.command.EventMetadata;
import org.sucharit.kit.store.EventTypes;

@SpringBootApplication
public class ComplaintsApplication {

    static void main(String[] args) {
        SpringApplication.run(ComplaintsApplication.class, args);
    }

    /** What a citizen does leaves no trace of who did it; staff are named. */
    @Bean
    static EventMetadata eventMetadata() {
        return (caller, _) ->
                caller.actor().isStaff() ? Map.of("subject", caller.actor().subject()) : Map.of();
    }

    /** Days begin and end in Bangkok. */
    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Asia/Bangkok"));
    }

    /** All facts of this service, under their stable names. */
    @Bean
    static EventTypes eventTypes() {
        return EventTypes.of("complaints", ComplaintEvent.class, CaseAccessEvent.class, PromisesEvent.class);
    }
}
