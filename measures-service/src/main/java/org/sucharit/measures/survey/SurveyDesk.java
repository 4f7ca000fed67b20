package org.sucharit.measures.survey;

import org.springframework.stereotype.Component;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.ruleset.RuleBook;
import org.sucharit.measures.survey.SurveyCommand.CountSurvey;
import org.sucharit.measures.survey.SurveyRejected.Reason;

/** Takes counts of surveys from officers, for interface and page alike. */
@Component
class SurveyDesk {

    private final CommandDesk desk;
    private final AgencyRegistry agencies;
    private final RuleBook rules;
    private final Access access;

    SurveyDesk(CommandDesk desk, AgencyRegistry agencies, RuleBook rules, Access access) {
        this.desk = desk;
        this.agencies = agencies;
        this.rules = rules;
        this.access = access;
    }

    Answer count(Caller caller, SurveyId id, Instrument instrument, SurveyCount count) {
        agencies.requireKnown(id.agency());
        access.require(caller.actor(), id.agency(), Role.OFFICER);
        var asked = rules.require(id.agency(), id.fiscalYear()).sampleRule(instrument);
        if (asked.isEmpty()) throw new SurveyRejected(Reason.NOT_A_SURVEY);
        return desk.send(caller, id.agency(), id.toString(), new CountSurvey(id, instrument, count));
    }
}
