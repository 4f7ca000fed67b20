package org.sucharit.complaints.question;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.complaints.question.QuestionsCommand.AskQuestions;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;

/** What an agency asks those who file with it, besides what is always asked. */
@RestController
@RequestMapping("/api/complaint-questions")
class QuestionsApi {

    private final CommandDesk desk;
    private final Questionnaires questionnaires;
    private final Access access;
    private final Clock clock;

    QuestionsApi(CommandDesk desk, Questionnaires questionnaires, Access access, Clock clock) {
        this.desk = desk;
        this.questionnaires = questionnaires;
        this.access = access;
        this.clock = clock;
    }

    /** All questions at once, in their order; at most 20. */
    @PutMapping("/{agency}")
    ResponseEntity<Answer> ask(Caller caller, @PathVariable AgencyId agency, @Valid @RequestBody QuestionsBody body) {
        access.requireRole(caller.actor(), agency, Role.INVESTIGATOR, Role.INSPECTOR);
        var id = new QuestionsId(agency);
        var command = new AskQuestions(id, body.all(), caller.actor().subject(), LocalDate.now(clock));
        var answer = desk.send(caller, agency, id.toString(), command);
        questionnaires.forget(agency);
        return Answers.ok(answer);
    }

    /** What is asked now; its version goes with a complaint as {@code questions}. */
    @GetMapping("/{agency}")
    Questionnaire all(@PathVariable AgencyId agency) {
        return questionnaires.current(agency);
    }
}
