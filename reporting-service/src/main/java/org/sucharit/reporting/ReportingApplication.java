package org.sucharit.reporting;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.sucharit.kit.security.CurrentActor;
import org.sucharit.kit.store.EventTypes;
import org.sucharit.pagekit.Visitor;
import org.sucharit.pagekit.Visitors;
import org.sucharit.reporting.report.ReportEvent;

@SpringBootApplication
public class ReportingApplication {

    static void main(String[] args) {
        SpringApplication.run(ReportingApplication.class, args);
    }

    /** All facts of this service, under their stable names. */
    @Bean
    static EventTypes eventTypes() {
        return EventTypes.of("reporting", ReportEvent.class);
    }

    /** Days begin and end in Bangkok. */
    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Asia/Bangkok"));
    }

    /** Pages greet whoever the token names. */
    @Bean
    static Visitors visitors() {
        return _ -> CurrentActor.find().map(actor -> new Visitor(actor.name(), actor.roles()));
    }
}
