package org.sucharit.measures;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.sucharit.kit.security.CurrentActor;
import org.sucharit.kit.store.EventTypes;
import org.sucharit.measures.agency.AgencyEvent;
import org.sucharit.measures.assessment.AssessmentEvent;
import org.sucharit.measures.assessment.ShortfallEvent;
import org.sucharit.measures.campaign.CampaignEvent;
import org.sucharit.measures.campaign.InvitationEvent;
import org.sucharit.measures.disclosure.DisclosureEvent;
import org.sucharit.measures.evidence.EvidenceEvent;
import org.sucharit.measures.importing.ImportEvent;
import org.sucharit.measures.linkcheck.LinkEvent;
import org.sucharit.measures.loan.LoanEvent;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.reminder.ReminderEvent;
import org.sucharit.measures.round.RoundEvent;
import org.sucharit.measures.round.ScheduleEvent;
import org.sucharit.measures.survey.SurveyEvent;
import org.sucharit.pagekit.Visitor;
import org.sucharit.pagekit.Visitors;

@SpringBootApplication
public class MeasuresApplication {

    static void main(String[] args) {
        SpringApplication.run(MeasuresApplication.class, args);
    }

    /** All facts of this service, under their stable names. */
    @Bean
    static EventTypes eventTypes() {
        return EventTypes.of(
                "measures",
                AgencyEvent.class,
                MeasureEvent.class,
                RoundEvent.class,
                ScheduleEvent.class,
                AssessmentEvent.class,
                ShortfallEvent.class,
                DisclosureEvent.class,
                EvidenceEvent.class,
                ImportEvent.class,
                LinkEvent.class,
                LoanEvent.class,
                ReminderEvent.class,
                CampaignEvent.class,
                InvitationEvent.class,
                SurveyEvent.class);
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
