package org.sucharit.complaints.question;

import java.util.List;
import java.util.Optional;
import org.sucharit.complaints.complaint.Kind;

/**
 * What an agency asks at one time.
 *
 * @param version of it, from 1; 0 while it has never asked anything
 */
public record Questionnaire(int version, List<Question> questions) {

    static final Questionnaire NONE = new Questionnaire(0, List.of());

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** What is asked for a kind of complaint. */
    public List<Question> of(Kind kind) {
        return questions.stream()
                .filter(question -> question.kinds().contains(kind))
                .toList();
    }

    public Optional<Question> question(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
    }
}
