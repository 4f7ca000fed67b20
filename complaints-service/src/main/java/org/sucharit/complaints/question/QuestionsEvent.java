package org.sucharit.complaints.question;

import java.time.LocalDate;
import java.util.List;

/** Everything that can happen to an agency's questions. */
public sealed interface QuestionsEvent {

    QuestionsId questionsId();

    /** @param by the member of staff */
    record QuestionsAsked(QuestionsId questionsId, List<Question> questions, String by, LocalDate on)
            implements QuestionsEvent {

        public QuestionsAsked {
            questions = List.copyOf(questions);
        }
    }
}
