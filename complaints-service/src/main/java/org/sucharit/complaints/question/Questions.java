package org.sucharit.complaints.question;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.complaints.question.QuestionsRejected.Reason.*;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.complaints.question.QuestionsCommand.AskQuestions;
import org.sucharit.complaints.question.QuestionsEvent.QuestionsAsked;

/** A key once given to a question is never answered in another way, so that old answers can always be read. */
@Aggregate
class Questions {

    static final int MOST = 20;

    @AggregateIdentifier
    private QuestionsId id;

    private List<Question> asked = List.of();
    private final Map<String, AnswerKind> keys = new HashMap<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AskQuestions command) {
        var questions = command.questions();
        if (questions.equals(asked)) return;
        if (questions.size() > MOST) throw new QuestionsRejected(TOO_MANY_QUESTIONS);
        var seen = new HashSet<String>();
        for (var question : questions) {
            if (!seen.add(question.key())) throw new QuestionsRejected(KEY_REPEATED);
            check(question);
        }
        apply(new QuestionsAsked(command.questionsId(), questions, command.by(), command.on()));
    }

    private void check(Question question) {
        if (question.kinds().isEmpty()) throw new QuestionsRejected(KINDS_MISSING);
        if (keys.getOrDefault(question.key(), question.kind()) != question.kind())
            throw new QuestionsRejected(KEY_TAKEN);
        var choices = question.choices();
        if (question.kind() != AnswerKind.CHOICE) {
            if (!choices.isEmpty()) throw new QuestionsRejected(CHOICES_NOT_ASKED);
            return;
        }
        if (choices.size() < 2) throw new QuestionsRejected(CHOICES_MISSING);
        long different = choices.stream().map(Question.Choice::key).distinct().count();
        if (different < choices.size()) throw new QuestionsRejected(KEY_REPEATED);
    }

    @EventSourcingHandler
    void on(QuestionsEvent event) {
        switch (event) {
            case QuestionsAsked e -> {
                id = e.questionsId();
                asked = e.questions();
                asked.forEach(question -> keys.put(question.key(), question.kind()));
            }
        }
    }

    private Questions() {} // Axon
}
