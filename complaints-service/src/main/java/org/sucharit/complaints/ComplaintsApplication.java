package org.sucharit.complaints;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.logging.LogFileWebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.logging.LoggersEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.management.HeapDumpWebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.management.ThreadDumpEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.exchanges.HttpExchangesEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.sucharit.complaints.access.CaseAccessEvent;
import org.sucharit.complaints.bulletin.BulletinEvent;
import org.sucharit.complaints.clocks.PromisesEvent;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.question.QuestionsEvent;
import org.sucharit.complaints.sealing.AuditTimes;
import org.sucharit.complaints.sealing.KeyTool;
import org.sucharit.complaints.statistics.FiguresEvent;
import org.sucharit.kit.command.EventMetadata;
import org.sucharit.kit.security.CurrentActor;
import org.sucharit.kit.store.EventTypes;
import org.sucharit.kit.time.TimeGrain;
import org.sucharit.pagekit.Visitor;
import org.sucharit.pagekit.Visitors;

/** Endpoints that would show memory, requests or settings are not there at all, whatever is configured. */
@SpringBootApplication(
        exclude = {
            HeapDumpWebEndpointAutoConfiguration.class,
            ThreadDumpEndpointAutoConfiguration.class,
            HttpExchangesEndpointAutoConfiguration.class,
            LoggersEndpointAutoConfiguration.class,
            LogFileWebEndpointAutoConfiguration.class,
            EnvironmentEndpointAutoConfiguration.class,
            ConfigurationPropertiesReportEndpointAutoConfiguration.class
        })
public class ComplaintsApplication {

    static void main(String[] args) {
        if (KeyTool.isAskedFor(args)) System.exit(KeyTool.answer(System.out, args));
        else SpringApplication.run(ComplaintsApplication.class, args);
    }

    /** What a citizen does leaves no trace of who did it or when; staff are named, and the time is sealed. */
    @Bean
    static EventMetadata eventMetadata(AuditTimes times, Clock clock) {
        return (caller, agency, work) -> {
            if (!caller.actor().isStaff()) return Map.of();
            var subject = caller.actor().subject();
            return Map.of(
                    "subject",
                    subject,
                    "at",
                    times.seal(clock.instant(), new AuditTimes.Action(agency, subject, work)));
        };
    }

    /** No hour stands anywhere in clear: whoever knows when a colleague left the room could tell who filed. */
    @Bean
    static TimeGrain timeGrain() {
        return TimeGrain.DAY;
    }

    /** Days begin and end in Bangkok. */
    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Asia/Bangkok"));
    }

    /** All facts of this service, under their stable names. */
    @Bean
    static EventTypes eventTypes() {
        return EventTypes.of(
                "complaints",
                ComplaintEvent.class,
                CaseAccessEvent.class,
                PromisesEvent.class,
                FiguresEvent.class,
                BulletinEvent.class,
                QuestionsEvent.class);
    }

    /** Staff are greeted by name; of citizens nothing is asked. */
    @Bean
    static Visitors visitors() {
        return _ -> CurrentActor.find().map(actor -> new Visitor(actor.name(), actor.roles()));
    }
}
