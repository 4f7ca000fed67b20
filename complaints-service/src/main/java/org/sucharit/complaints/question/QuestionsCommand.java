package org.sucharit.complaints.question;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of an agency's questions. */
public sealed interface QuestionsCommand {

    QuestionsId questionsId();

    /** From now on these are asked, in this order. @param by subject of the member of staff */
    record AskQuestions(
            @TargetAggregateIdentifier QuestionsId questionsId, List<Question> questions, String by, LocalDate on)
            implements QuestionsCommand {

        public AskQuestions {
            questions = List.copyOf(questions);
        }
    }
}
