package org.sucharit.complaints.question;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;

/** What an agency asks those who file with it, besides what is always asked. */
@RestController
@RequestMapping("/api/complaint-questions")
class QuestionsApi {

    private final QuestionDesk desk;
    private final Questionnaires questionnaires;

    QuestionsApi(QuestionDesk desk, Questionnaires questionnaires) {
        this.desk = desk;
        this.questionnaires = questionnaires;
    }

    /** All questions at once, in their order; at most 20. */
    @PutMapping("/{agency}")
    ResponseEntity<Answer> ask(Caller caller, @PathVariable AgencyId agency, @Valid @RequestBody QuestionsBody body) {
        return Answers.ok(desk.ask(caller, agency, body.all()));
    }

    /** What is asked now; its version goes with a complaint as {@code questions}. */
    @GetMapping("/{agency}")
    Questionnaire all(@PathVariable AgencyId agency) {
        return questionnaires.current(agency);
    }
}
