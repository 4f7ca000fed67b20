package org.sucharit.complaints.question;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.question.Question.Choice;
import org.sucharit.kit.web.Words;

/** An agency's questions as they are sent: all of them, in their order. */
record QuestionsBody(@NotNull @Size(max = 100) List<@NotNull @Valid QuestionBody> questions) {

    private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    record QuestionBody(
            @NotNull @Size(max = 40) @Pattern(regexp = KEY) String key,
            @NotBlank @Words(max = 300) String textTh,
            @Nullable @Words(max = 300) String textEn,
            @NotNull AnswerKind kind,
            @Nullable Boolean required,
            @NotNull Set<@NotNull Kind> kinds,
            @Nullable @Size(max = 20) List<@NotNull @Valid ChoiceBody> choices) {

        Question question() {
            var listed = choices == null
                    ? List.<Choice>of()
                    : choices.stream()
                            .map(choice -> new Choice(choice.key(), choice.textTh(), choice.textEn()))
                            .toList();
            return new Question(key, textTh, textEn, kind, Boolean.TRUE.equals(required), kinds, listed);
        }
    }

    record ChoiceBody(
            @NotNull @Size(max = 40) @Pattern(regexp = KEY) String key,
            @NotBlank @Words(max = 100) String textTh,
            @Nullable @Words(max = 100) String textEn) {}

    List<Question> all() {
        return questions.stream().map(QuestionBody::question).toList();
    }
}
