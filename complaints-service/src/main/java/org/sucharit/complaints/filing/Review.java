package org.sucharit.complaints.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.question.Question;

/** Everything that was answered, to be read again before it is sent. */
@Component
class Review {

    private final MessageSource messages;

    Review(MessageSource messages) {
        this.messages = messages;
    }

    /** @param step where it can be changed */
    record Line(String label, String answer, Step step) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    List<Line> of(Draft draft, List<Step> steps, List<Question> asked, Locale language) {
        var lines = new Lines(draft, language);
        for (var step : steps)
            switch (step) {
                case START, REVIEW -> {}
                case WHAT -> {
                    lines.add(step, "filing.category", lines.word("category." + draft.answer("category")));
                    lines.add(step, "filing.title.label", draft.answer("title"));
                }
                case STORY -> {
                    lines.add(step, "filing.description", draft.answer("description"));
                    lines.add(step, "filing.happened", lines.happenedOn());
                }
                case WHO -> {
                    lines.add(step, "filing.subjects", lines.subjects());
                    lines.oversight(step);
                }
                case WRITE -> {
                    lines.add(step, "filing.title.label", draft.answer("title"));
                    lines.add(step, "filing.description.light", draft.answer("description"));
                    lines.oversight(step);
                }
                case MORE -> asked.forEach(question -> lines.question(step, question));
                case IDENTITY -> lines.add(step, "filing.identity", lines.identity());
            }
        return lines.all;
    }

    private final class Lines {

        private final Draft draft;
        private final Locale language;
        private final List<Line> all = new ArrayList<>();

        Lines(Draft draft, Locale language) {
            this.draft = draft;
            this.language = language;
        }

        void add(Step step, String label, String answer) {
            all.add(new Line(word(label), answer, step));
        }

        void question(Step step, Question question) {
            var answer = draft.answer(DraftBody.MORE + question.key());
            var shown = question.choice(answer)
                    .map(choice -> choice.text(language))
                    .orElse(answer.isEmpty() ? word("filing.unsaid") : answer);
            all.add(new Line(question.text(language), shown, step));
        }

        void oversight(Step step) {
            boolean chosen = draft.answers().containsKey("oversight");
            var rule = draft.kind() == Kind.CORRUPTION ? "filing.reader.rule" : "filing.reader.agency";
            add(step, "filing.reader", word(chosen ? "filing.reader.oversight" : rule));
        }

        String happenedOn() {
            var typed = draft.answer("happenedOn");
            return typed.isEmpty()
                    ? word("filing.unsaid")
                    : Understood.day(typed, language)
                            .map(day -> typed + " (" + day + ")")
                            .orElse(typed);
        }

        String subjects() {
            var rows = Subjects.of(draft);
            if (rows.isEmpty()) return word("filing.unsaid");
            return rows.stream()
                    .map(row -> word("position." + row.position()) + (row.name().isEmpty() ? "" : " – " + row.name()))
                    .collect(Collectors.joining("\n"));
        }

        String identity() {
            var given = Stream.of("my-name", "my-phone", "my-email")
                    .map(draft::answer)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
            return given.isEmpty() ? word("filing.identity.none." + (draft.kind() == Kind.CORRUPTION)) : given;
        }

        String word(String key) {
            return Objects.requireNonNullElse(messages.getMessage(key, null, key, language), key);
        }
    }
}
