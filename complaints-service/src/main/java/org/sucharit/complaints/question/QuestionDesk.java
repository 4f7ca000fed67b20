package org.sucharit.complaints.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.question.QuestionsCommand.AskQuestions;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;

/** Where an agency's investigators, or the oversight body, say what is asked besides. */
@Component
public class QuestionDesk {

    private final CommandDesk desk;
    private final Questionnaires questionnaires;
    private final Access access;
    private final Clock clock;

    QuestionDesk(CommandDesk desk, Questionnaires questionnaires, Access access, Clock clock) {
        this.desk = desk;
        this.questionnaires = questionnaires;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param questions all of them, in their order
     * @throws QuestionsRejected as the rules decide
     * @throws Problem 403; 412 when others changed them meanwhile
     */
    public Answer ask(Caller caller, AgencyId agency, List<Question> questions) {
        var actor = caller.actor();
        if (actor.isAdmin()) throw Problem.accessDenied(); // administrators have nothing here, whatever else they are
        access.requireRole(actor, agency, Role.INVESTIGATOR, Role.INSPECTOR);
        var id = new QuestionsId(agency);
        var command = new AskQuestions(id, questions, actor.subject(), LocalDate.now(clock));
        var answer = desk.send(caller, agency, id.toString(), command);
        questionnaires.forget(agency);
        return answer;
    }
}
