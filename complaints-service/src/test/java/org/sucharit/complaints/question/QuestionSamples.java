package org.sucharit.complaints.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.question.Question.Choice;
import org.sucharit.complaints.question.QuestionsEvent.QuestionsAsked;
import org.sucharit.kernel.AgencyId;

/** One of each event, with everything in it. */
public final class QuestionSamples {

    static final QuestionsId ID = new QuestionsId(new AgencyId("krut"));

    static final Question ROAD =
            new Question("road", "ถนนสายใด", "Which road?", AnswerKind.TEXT, true, Set.of(Kind.SERVICE), List.of());

    static final Question LIGHT = new Question(
            "light",
            "เรื่องใด",
            null,
            AnswerKind.CHOICE,
            false,
            Set.of(Kind.SERVICE, Kind.SUGGESTION),
            List.of(new Choice("lamp", "ไฟถนน", "Lamp"), new Choice("water", "น้ำประปา", null)));

    public static final List<QuestionsEvent> ALL =
            List.of(new QuestionsAsked(ID, List.of(ROAD, LIGHT), "investigator-krut", LocalDate.of(2026, 1, 5)));

    private QuestionSamples() {}
}
