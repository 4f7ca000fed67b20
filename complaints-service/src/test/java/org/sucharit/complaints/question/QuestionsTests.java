package org.sucharit.complaints.question;

import static org.sucharit.complaints.question.QuestionSamples.ID;
import static org.sucharit.complaints.question.QuestionSamples.LIGHT;
import static org.sucharit.complaints.question.QuestionSamples.ROAD;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.question.Question.Choice;
import org.sucharit.complaints.question.QuestionsCommand.AskQuestions;
import org.sucharit.complaints.question.QuestionsEvent.QuestionsAsked;
import org.sucharit.complaints.question.QuestionsRejected.Reason;

class QuestionsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final FixtureConfiguration<Questions> questions = new AggregateTestFixture<>(Questions.class);

    @Test
    void an_agency_asks_what_it_wants_to_know() {
        questions
                .givenNoPriorActivity()
                .when(ask(List.of(ROAD, LIGHT)))
                .expectEvents(new QuestionsAsked(ID, List.of(ROAD, LIGHT), "somebody", DAY));
    }

    @Test
    void asking_the_same_changes_nothing() {
        questions
                .given(new QuestionsAsked(ID, List.of(ROAD), "somebody", DAY))
                .when(ask(List.of(ROAD)))
                .expectNoEvents();
    }

    @Test
    void everything_can_be_taken_back() {
        questions
                .given(new QuestionsAsked(ID, List.of(ROAD), "somebody", DAY))
                .when(ask(List.of()))
                .expectEvents(new QuestionsAsked(ID, List.of(), "somebody", DAY));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void what_could_not_be_answered_is_refused(Reason reason) {
        questions
                .given(
                        new QuestionsAsked(ID, List.of(ROAD), "somebody", DAY),
                        new QuestionsAsked(ID, List.of(), "x", DAY))
                .when(ask(refused(reason)))
                .expectNoEvents()
                .expectException(QuestionsRejected.class)
                .expectExceptionMessage(reason.name());
    }

    private static List<Question> refused(Reason reason) {
        return switch (reason) {
            case TOO_MANY_QUESTIONS ->
                IntStream.rangeClosed(0, Questions.MOST)
                        .mapToObj(i -> text("q" + i, Set.of(Kind.ENQUIRY)))
                        .toList();
            case KEY_REPEATED -> List.of(ROAD, ROAD);
            case CHOICES_MISSING ->
                List.of(of("c", AnswerKind.CHOICE, LIGHT.choices().subList(0, 1)));
            case CHOICES_NOT_ASKED -> List.of(of("t", AnswerKind.TEXT, LIGHT.choices()));
            case KINDS_MISSING -> List.of(text("t", Set.of()));
            case KEY_TAKEN -> List.of(of("road", AnswerKind.DATE, List.of()));
        };
    }

    @Test
    void a_repeated_choice_is_refused() {
        var twice = of(
                "c", AnswerKind.CHOICE, Collections.nCopies(2, LIGHT.choices().getFirst()));
        questions.givenNoPriorActivity().when(ask(List.of(twice))).expectException(QuestionsRejected.class);
    }

    private static Question text(String key, Set<Kind> kinds) {
        return new Question(key, "ถาม", null, AnswerKind.TEXT, false, kinds, List.of());
    }

    private static Question of(String key, AnswerKind kind, List<Choice> choices) {
        return new Question(key, "ถาม", null, kind, false, Set.of(Kind.ENQUIRY), choices);
    }

    private static AskQuestions ask(List<Question> all) {
        return new AskQuestions(ID, all, "somebody", DAY);
    }
}
