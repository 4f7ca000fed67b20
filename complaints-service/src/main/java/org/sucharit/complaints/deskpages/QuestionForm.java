package org.sucharit.complaints.deskpages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.form.CheckedForm;
import org.sucharit.complaints.question.AnswerKind;
import org.sucharit.complaints.question.Question;
import org.sucharit.complaints.question.Question.Choice;

/** One question as somebody at the desk words it. Its keys are made here: nobody needs to think of one. */
final class QuestionForm {

    static final String TEXT = "textTh";

    private static final String ENGLISH = "textEn";
    private static final String KIND = "kind";
    private static final int LONGEST = 300;
    private static final int LONGEST_CHOICE = 100;
    private static final int MOST_CHOICES = 20;
    private static final int SPARE = 3;
    private static final int KEY_LENGTH = 8;

    private final CheckedForm form;
    private final @Nullable Question before;

    /** @param before the question as it is asked now; null for a new one */
    QuestionForm(CheckedForm form, @Nullable Question before) {
        this.form = form;
        this.before = before;
    }

    /** One that can be chosen. @param key empty for a new one */
    record Row(String key, String text, String english) {}

    static Map<String, String> fields(Question question) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(TEXT, question.textTh());
        fields.put(ENGLISH, question.textEn() == null ? "" : question.textEn());
        fields.put(KIND, question.kind().name());
        if (question.required()) fields.put("required", "yes");
        question.kinds().forEach(kind -> fields.put("for-" + kind, "yes"));
        for (int i = 0; i < question.choices().size(); i++) {
            var choice = question.choices().get(i);
            fields.put("choice-key-" + i, choice.key());
            fields.put("choice-" + i, choice.textTh());
            fields.put("choice-en-" + i, choice.textEn() == null ? "" : choice.textEn());
        }
        return fields;
    }

    /** Those that were typed, and some to type more in. */
    static List<Row> shown(CheckedForm form) {
        var rows = rows(form);
        int more = Math.min(SPARE, MOST_CHOICES - rows.size());
        for (int i = 0; i < more; i++) rows.add(new Row("", "", ""));
        return rows;
    }

    private static List<Row> rows(CheckedForm form) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < MOST_CHOICES; i++)
            if (form.has("choice-" + i))
                rows.add(new Row(form.text("choice-key-" + i), form.text("choice-" + i), form.text("choice-en-" + i)));
        return rows;
    }

    /** What is wrong is said in the form. */
    Question question() {
        var kind = before == null ? form.chosen(KIND, AnswerKind.class).orElse(AnswerKind.TEXT) : before.kind();
        var text = form.required(TEXT, LONGEST, "deskpages.wrong.question");
        var english = form.bounded(ENGLISH, LONGEST);
        return new Question(
                before == null ? "q-" + random() : before.key(),
                text,
                english.isEmpty() ? null : english,
                kind,
                form.has("required"),
                kinds(),
                kind == AnswerKind.CHOICE ? choices() : List.of());
    }

    private Set<Kind> kinds() {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) if (form.has("for-" + kind)) kinds.add(kind);
        if (kinds.isEmpty()) form.say("for-" + Kind.CORRUPTION, "refusal.KINDS_MISSING");
        return kinds;
    }

    private List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        var rows = rows(form);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            bounded("choice-" + i, row.text());
            bounded("choice-en-" + i, row.english());
            choices.add(new Choice(key(row), row.text(), row.english().isEmpty() ? null : row.english()));
        }
        if (choices.size() < 2) form.say("choice-" + choices.size(), "refusal.CHOICES_MISSING");
        return choices;
    }

    private void bounded(String field, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_CHOICE) form.say(field, "form.wrong.long", LONGEST_CHOICE, length);
    }

    /** That of a choice there is already: answers are kept by it. */
    private String key(Row row) {
        return before != null && before.choice(row.key()).isPresent() ? row.key() : "c-" + random();
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, KEY_LENGTH);
    }
}
