package org.sucharit.complaints.deskpages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.Channel;
import org.sucharit.complaints.complaint.ComplaintBody;
import org.sucharit.complaints.complaint.ComplaintBody.SubjectBody;
import org.sucharit.complaints.complaint.Identity;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.complaint.Position;
import org.sucharit.complaints.form.CheckedForm;
import org.sucharit.complaints.question.Question;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.AgencyId;

/** A complaint as staff typed it for somebody else. */
final class RecordingForm {

    static final String CHANNEL = "channel";
    static final String TITLE = "title";
    static final String QUESTIONS = "questions";

    private static final String MORE = "more.";
    private static final int MOST_SUBJECTS = 20;

    private final CheckedForm form;
    private final AgencyId agency;
    private final Kind kind;
    private final List<Question> asked;

    /** @param asked what the agency asks besides */
    RecordingForm(CheckedForm form, AgencyId agency, Kind kind, List<Question> asked) {
        this.form = form;
        this.agency = agency;
        this.kind = kind;
        this.asked = asked;
    }

    /** One person it concerns. */
    record Row(String position, String name) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** Never without a row, and with another one when that was asked for. */
    static List<Row> shown(CheckedForm form) {
        var rows = rows(form);
        boolean another = form.text("go").equals("add");
        if (rows.isEmpty() || (another && rows.size() < MOST_SUBJECTS)) rows.add(new Row("", ""));
        return rows;
    }

    /** Those left blank don't count. */
    private static List<Row> rows(CheckedForm form) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < MOST_SUBJECTS; i++)
            if (form.has("position-" + i) || form.has("name-" + i))
                rows.add(new Row(form.text("position-" + i), form.text("name-" + i)));
        return rows;
    }

    Channel channel() {
        if (!form.has(CHANNEL)) form.say(CHANNEL, "deskpages.wrong.channel");
        return form.chosen(CHANNEL, Channel.class).orElse(Channel.LETTER);
    }

    /** What is wrong is said in the form. */
    ComplaintBody body(int questions) {
        boolean corruption = kind == Kind.CORRUPTION;
        var category = corruption ? category() : null; // what is wrong is listed as it stands on the page
        form.required(TITLE, ComplaintBody.TITLE, "filing.wrong.title");
        form.required("description", ComplaintBody.DESCRIPTION, "filing.wrong.description");
        form.bounded("happenedOn", ComplaintBody.HAPPENED_ON);
        return new ComplaintBody(
                agency,
                kind,
                category,
                form.secret(TITLE),
                form.secret("description"),
                corruption ? subjects() : null,
                form.has("oversight"),
                corruption ? form.secret("happenedOn") : null,
                identity(),
                more(),
                questions);
    }

    private Category category() {
        if (!form.has("category")) form.say("category", "filing.wrong.category");
        return form.chosen("category", Category.class).orElse(Category.OTHER);
    }

    private List<SubjectBody> subjects() {
        var subjects = new ArrayList<SubjectBody>();
        var rows = rows(form);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var position = position(row);
            if (position == null) form.say("position-" + i, "filing.wrong.position");
            int length = row.name().codePointCount(0, row.name().length());
            if (length > ComplaintBody.NAME) form.say("name-" + i, "form.wrong.long", ComplaintBody.NAME, length);
            subjects.add(new SubjectBody(
                    row.name().isEmpty() ? null : new Secret(row.name()),
                    position == null ? Position.UNKNOWN : position));
        }
        return subjects;
    }

    private static @Nullable Position position(Row row) {
        for (var position : Position.values()) if (position.name().equals(row.position())) return position;
        return null;
    }

    private @Nullable Identity identity() {
        var identity = new Identity(given("my-name"), given("my-phone"), given("my-email"));
        return identity.isEmpty() ? null : identity;
    }

    private @Nullable Secret given(String field) {
        form.bounded(field, ComplaintBody.NAME);
        return form.has(field) ? form.secret(field) : null;
    }

    private Map<String, Secret> more() {
        var more = new LinkedHashMap<String, Secret>();
        for (var question : asked) {
            var field = MORE + question.key();
            var answer = form.bounded(field, ComplaintBody.TITLE);
            if (answer.isEmpty() && question.required()) form.say(field, "more.wrong.missing");
            else if (!answer.isEmpty() && !question.isAnsweredBy(answer)) form.say(field, "more.wrong.choice");
            if (!answer.isEmpty()) more.put(question.key(), new Secret(answer));
        }
        return more;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
