package org.sucharit.complaints.filing;

import static org.sucharit.complaints.complaint.ComplaintBody.DESCRIPTION;
import static org.sucharit.complaints.complaint.ComplaintBody.HAPPENED_ON;
import static org.sucharit.complaints.complaint.ComplaintBody.NAME;
import static org.sucharit.complaints.complaint.ComplaintBody.TITLE;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.question.Question;
import org.sucharit.kernel.AgencyId;

/** What is wrong on one page of a draft: sentences by field. */
@Component
class DraftCheck {

    private final Steps steps;
    private final MessageSource messages;

    DraftCheck(Steps steps, MessageSource messages) {
        this.steps = steps;
        this.messages = messages;
    }

    /** Whatever keeps one from going on. */
    Map<String, String> of(AgencyId agency, Draft draft, Step step, Locale language) {
        var wrong = new Wrong(draft, language);
        switch (step) {
            case START, REVIEW -> {}
            case WHAT -> {
                wrong.category();
                wrong.text("title", true, TITLE);
            }
            case STORY -> {
                wrong.text("description", true, DESCRIPTION);
                wrong.text("happenedOn", false, HAPPENED_ON);
            }
            case WHO -> wrong.subjects();
            case WRITE -> {
                wrong.text("title", true, TITLE);
                wrong.text("description", true, DESCRIPTION);
            }
            case MORE -> steps.asked(agency, draft).forEach(wrong::question);
            case IDENTITY -> {
                for (var field : new String[] {"my-name", "my-phone", "my-email"}) wrong.text(field, false, NAME);
            }
        }
        return wrong.sentences;
    }

    /** Only what is too long to be carried on: going back needs no answers. */
    Map<String, String> tooLong(Draft draft, Step step, Locale language) {
        var wrong = new Wrong(draft, language);
        draft.answers().keySet().stream()
                .filter(step::asks)
                .sorted()
                .forEach(field -> wrong.length(field, field.equals("description") ? DESCRIPTION : TITLE));
        return wrong.sentences;
    }

    private final class Wrong {

        private final Draft draft;
        private final Locale language;
        private final Map<String, String> sentences = new LinkedHashMap<>();

        Wrong(Draft draft, Locale language) {
            this.draft = draft;
            this.language = language;
        }

        void category() {
            boolean known =
                    Arrays.stream(Category.values()).anyMatch(one -> one.name().equals(draft.answer("category")));
            if (!known) say("category", "filing.wrong.category");
        }

        void text(String field, boolean required, int max) {
            if (required && draft.answer(field).isBlank()) say(field, "filing.wrong." + field);
            else length(field, max);
        }

        void length(String field, int max) {
            var text = draft.answer(field);
            int length = text.codePointCount(0, text.length());
            if (length > max) say(field, "filing.wrong.long", max, length);
        }

        void question(Question question) {
            var field = DraftBody.MORE + question.key();
            var answer = draft.answer(field);
            if (answer.isEmpty() && question.required()) say(field, "more.wrong.missing");
            else if (!answer.isEmpty() && !question.isAnsweredBy(answer)) say(field, "more.wrong.choice");
            else length(field, TITLE);
        }

        void subjects() {
            for (var row : Subjects.of(draft)) {
                if (row.known().isEmpty()) say("position-" + row.number(), "filing.wrong.position");
                int length = row.name().codePointCount(0, row.name().length());
                if (length > NAME) say("name-" + row.number(), "filing.wrong.long", NAME, length);
            }
        }

        private void say(String field, String key, Object... args) {
            sentences.putIfAbsent(field, messages.getMessage(key, args, language));
        }
    }
}
