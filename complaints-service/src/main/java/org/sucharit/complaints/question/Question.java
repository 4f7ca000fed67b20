package org.sucharit.complaints.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Kind;

/**
 * One question of an agency.
 *
 * @param key of its answers; never used for another question
 * @param textEn null: the Thai text is shown
 * @param required whether a complaint of one of the kinds needs an answer
 * @param kinds of complaint it is asked for
 * @param choices of a {@link AnswerKind#CHOICE}
 */
@JsonInclude(Include.NON_NULL)
public record Question(
        String key,
        String textTh,
        @Nullable String textEn,
        AnswerKind kind,
        boolean required,
        Set<Kind> kinds,
        List<Choice> choices) {

    /** @param key what is stored */
    @JsonInclude(Include.NON_NULL)
    public record Choice(
            String key, String textTh, @Nullable String textEn) {

        public String text(Locale language) {
            return language.getLanguage().equals("en") && textEn != null ? textEn : textTh;
        }
    }

    public Question {
        // in the order of the enum, so that the same question reads the same
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        choices = List.copyOf(choices);
    }

    public String text(Locale language) {
        return language.getLanguage().equals("en") && textEn != null ? textEn : textTh;
    }

    /** Whether this can be its answer, as far as that can be told. */
    public boolean isAnsweredBy(String answer) {
        return kind != AnswerKind.CHOICE || choice(answer).isPresent();
    }

    public Optional<Choice> choice(String chosen) {
        return choices.stream().filter(choice -> choice.key().equals(chosen)).findFirst();
    }
}
