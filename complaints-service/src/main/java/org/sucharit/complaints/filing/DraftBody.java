package org.sucharit.complaints.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.ComplaintBody;
import org.sucharit.complaints.complaint.ComplaintBody.SubjectBody;
import org.sucharit.complaints.complaint.Identity;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.complaint.Position;
import org.sucharit.complaints.question.Question;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.AgencyId;

/** The complaint that a finished draft is. */
final class DraftBody {

    static final String MORE = "more.";

    private static final Secret NOTHING = new Secret("");

    private DraftBody() {}

    /** @param asked what the agency asks besides */
    static ComplaintBody of(AgencyId agency, Draft draft, List<Question> asked) {
        boolean corruption = draft.kind() == Kind.CORRUPTION;
        return new ComplaintBody(
                agency,
                draft.kind(),
                corruption ? Category.valueOf(draft.answer("category")) : null,
                draft.answers().getOrDefault("title", NOTHING),
                draft.answers().getOrDefault("description", NOTHING),
                corruption ? subjects(draft) : null,
                draft.answers().containsKey("oversight"),
                corruption ? draft.answers().get("happenedOn") : null,
                identity(draft),
                more(draft, asked),
                draft.questions());
    }

    private static List<SubjectBody> subjects(Draft draft) {
        return Subjects.of(draft).stream()
                .map(row -> new SubjectBody(
                        row.name().isEmpty() ? null : new Secret(row.name()),
                        row.known().orElse(Position.UNKNOWN)))
                .toList();
    }

    private static @Nullable Identity identity(Draft draft) {
        var identity = new Identity(
                draft.answers().get("my-name"),
                draft.answers().get("my-phone"),
                draft.answers().get("my-email"));
        return identity.isEmpty() ? null : identity;
    }

    private static Map<String, Secret> more(Draft draft, List<Question> asked) {
        var more = new LinkedHashMap<String, Secret>();
        for (var question : asked) {
            var answer = draft.answers().get(MORE + question.key());
            if (answer != null) more.put(question.key(), answer);
        }
        return more;
    }
}
