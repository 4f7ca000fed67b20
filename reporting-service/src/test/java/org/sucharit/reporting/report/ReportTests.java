package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sucharit.reporting.report.ReportRejected.Reason.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.reporting.report.ReportCommand.*;
import org.sucharit.reporting.report.ReportEvent.*;
import org.sucharit.reporting.report.ReportRejected.Reason;

class ReportTests implements ReportSamples {

    static final Set<Reason> SEEN = EnumSet.noneOf(Reason.class);

    static final DraftReport DRAFT = new DraftReport(ID, CONTENT, DRAFTED_ON);
    static final ReviseWords REVISE = new ReviseWords(ID, REVISED.sections(), Map.of(4, "จัดทำคู่มือแล้ว"));
    static final ReviseFormalities MAKE_OFFICIAL = new ReviseFormalities(ID, FORMALITIES);
    static final StateNothing STATE = new StateNothing(ID, NONE);
    static final TakeStatementBack TAKE_BACK = new TakeStatementBack(ID, WITHOUT_OBSTACLES, NoneField.OBSTACLES);
    static final SubmitReport SUBMIT = new SubmitReport(ID, SUBMITTED_BY);
    static final ReturnReport RETURN = new ReturnReport(ID, RETURNED.reason(), RETURNED.by(), RETURNED.on());
    static final EndorseReport ENDORSE = new EndorseReport(ID, ENDORSED_BY);
    static final SignReport SIGN = new SignReport(ID, SIGNED_BY, 2, PREVIOUS);
    static final PublishReport PUBLISH = new PublishReport(ID, PUBLISHED.on());
    static final AttachSignedCopy ATTACH = new AttachSignedCopy(ID, COPY, COPY_ATTACHED.on());
    static final SupersedeReport SUPERSEDE = new SupersedeReport(ID, NEXT);
    static final RecordFoundOnSite FIND = find(FOUND.at());
    static final RecordGoneFromSite MISS = miss(GONE.at());

    static final ReportEvent[] TO_SUBMITTED = {DRAFTED, SUBMITTED};
    static final ReportEvent[] TO_ENDORSED = {DRAFTED, SUBMITTED, ENDORSED};
    static final ReportEvent[] TO_SIGNED = {DRAFTED, SUBMITTED, ENDORSED, SIGNED};
    static final ReportEvent[] TO_PUBLISHED = {DRAFTED, SUBMITTED, ENDORSED, SIGNED, PUBLISHED};
    static final ReportEvent[] TO_SUPERSEDED = {DRAFTED, SUBMITTED, ENDORSED, SIGNED, SUPERSEDED};

    private static RecordFoundOnSite find(Instant at) {
        return new RecordFoundOnSite(ID, FOUND.address(), FOUND.sha256(), at, FOUND.on());
    }

    private static RecordGoneFromSite miss(Instant at) {
        return new RecordGoneFromSite(ID, GONE.address(), at, GONE.on());
    }

    private static ReportEvent[] signedAnd(ReportEvent... events) {
        return Stream.concat(Stream.of(TO_SIGNED), Stream.of(events)).toArray(ReportEvent[]::new);
    }

    @AfterAll
    static void every_reason_was_seen() {
        SEEN.add(COPY_TYPE_REFUSED); // decided before there is a command: see SignedCopiesTests
        assertThat(SEEN).containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void a_report_is_drafted_submitted_endorsed_signed_and_published() {
        given().when(DRAFT).expectEvents(DRAFTED);
        given(DRAFTED).when(SUBMIT).expectEvents(SUBMITTED);
        given(TO_SUBMITTED).when(ENDORSE).expectEvents(ENDORSED);
        given(TO_ENDORSED).when(SIGN).expectEvents(SIGNED);
        given(TO_SIGNED).when(PUBLISH).expectEvents(PUBLISHED);
        given(TO_PUBLISHED).when(ATTACH).expectEvents(COPY_ATTACHED);
        given(TO_PUBLISHED).when(FIND).expectEvents(FOUND);
        given(TO_PUBLISHED).when(SUPERSEDE).expectEvents(SUPERSEDED);
    }

    @Test
    void a_progress_report_has_a_round_and_a_plan_has_none() {
        SEEN.add(ROUND_MISSING);
        SEEN.add(ROUND_NOT_WANTED);
        assertThatThrownBy(() -> ReportKind.PROGRESS.check(null)).hasMessage(ROUND_MISSING.name());
        assertThatThrownBy(() -> ReportKind.PLAN.check(ReportingRound.FULL_YEAR))
                .hasMessage(ROUND_NOT_WANTED.name());
        ReportKind.PROPERTY_LOANS.check(null);
        ReportKind.COMPLAINT_STATISTICS.check(ReportingRound.FIRST_HALF);
    }

    @Test
    void words_are_revised_while_it_is_a_draft() {
        given(DRAFTED).when(REVISE).expectEvents(REVISED);
        given(DRAFTED, REVISED).when(REVISE).expectNoEvents();
        var twice = List.of(SECTIONS.getFirst(), SECTIONS.getFirst());
        refused(SECTION_REPEATED, new ReviseWords(ID, twice, Map.of()), DRAFTED);
        refused(INDICATOR_NOT_ANALYSED, new ReviseWords(ID, null, Map.of(11, "x")), DRAFTED);
        refused(NOT_A_DRAFT, REVISE, TO_SUBMITTED);
        refused(NOT_A_DRAFT, REVISE, TO_SIGNED);
    }

    @Test
    void number_date_and_memo_are_given_while_it_is_a_draft() {
        given(DRAFTED).when(MAKE_OFFICIAL).expectEvents(MADE_OFFICIAL);
        given(DRAFTED, MADE_OFFICIAL).when(MAKE_OFFICIAL).expectNoEvents();
        refused(NOT_A_DRAFT, MAKE_OFFICIAL, TO_ENDORSED);
    }

    @Test
    void that_there_is_nothing_is_somebodys_word_about_an_empty_field() {
        given(DRAFTED).when(STATE).expectEvents(STATED);
        given(DRAFTED, STATED).when(STATE).expectNoEvents();
        given(DRAFTED, STATED).when(TAKE_BACK).expectEvents(TAKEN_BACK);
        given(DRAFTED).when(TAKE_BACK).expectNoEvents();
        refused(FIELD_NOT_EMPTY, new StateNothing(ID, new StatedNone(MEASURE, NoneField.OBSTACLES, "สมหญิง")), DRAFTED);
        refused(
                MEASURE_NOT_IN_REPORT,
                new StateNothing(ID, new StatedNone(new UUID(9, 9), NoneField.OBSTACLES, "สมหญิง")),
                DRAFTED);
        refused(NOT_A_DRAFT, STATE, TO_SUBMITTED);
    }

    @Test
    void what_was_recorded_is_taken_anew_and_what_people_wrote_stays() {
        var fresh = new ReportData(DRAFTED_ON.plusDays(1), ASSESSMENT, List.of(), List.of(ROW), List.of(), null, null);
        var sections = List.of(
                new Section(Section.INTRODUCTION, "ที่มา", "ร่างใหม่"),
                new Section(Section.MEASURES, "ผลของแต่ละมาตรการ", "ร่างใหม่"),
                new Section(Section.FURTHER_POINTS, "ประเด็นอื่น", ""));
        var meaning = List.of(ANALYSIS.getFirst().with("ร่างใหม่"));
        var command = new RedraftReport(ID, BAN_RAI, fresh, sections, meaning, DRAFTED_ON.plusDays(1));
        var revised = new WordsRevised(
                ID,
                List.of(new Section(Section.INTRODUCTION, "ที่มา", "เขียนเอง"), SECTIONS.getLast()),
                List.of(ANALYSIS.getFirst().with("เขียนเอง")),
                List.of(4));

        var expected = CONTENT.with(BAN_RAI, fresh, List.of())
                .with(List.of(revised.sections().getFirst(), sections.get(1), sections.get(2)), revised.analysis());
        var redrafted = new ReportRedrafted(ID, expected, sections, DRAFTED_ON.plusDays(1));
        given(DRAFTED, revised, STATED).when(command).expectEvents(redrafted);
        given(DRAFTED, revised, STATED, redrafted).when(command).expectNoEvents();
        refused(NOT_A_DRAFT, command, TO_SUBMITTED);
    }

    @Test
    void a_section_that_somebody_left_out_does_not_come_back() {
        var without = new WordsRevised(ID, List.of(SECTIONS.getFirst()), ANALYSIS, List.of());
        assertThat(ReportSamples.after(DRAFTED, without).redrafted(SECTIONS)).containsExactly(SECTIONS.getFirst());
    }

    @Test
    void a_report_of_measures_without_any_is_not_submitted() {
        var empty = new ReportDrafted(ID, ReportSamples.content(ReportData.none(DRAFTED_ON)), DRAFTED_ON);
        refused(NOTHING_TO_REPORT, SUBMIT, empty);
        refused(NOT_A_DRAFT, SUBMIT, TO_SUBMITTED);
    }

    @Test
    void whoever_endorses_or_signs_may_return_it_with_a_reason() {
        given(TO_SUBMITTED).when(RETURN).expectEvents(RETURNED);
        given(TO_ENDORSED).when(RETURN).expectEvents(RETURNED);
        given(DRAFTED, SUBMITTED, RETURNED).when(SUBMIT).expectEvents(SUBMITTED);
        refused(RETURN_REASON_MISSING, new ReturnReport(ID, " ", "สมชาย", RETURNED.on()), TO_SUBMITTED);
        refused(NOT_SUBMITTED, RETURN, DRAFTED);
        refused(ALREADY_SIGNED, RETURN, TO_SIGNED);
    }

    @Test
    void after_a_return_nobody_has_signed_anything() {
        var facts = ReportSamples.after(DRAFTED, SUBMITTED, ENDORSED, RETURNED);
        assertThat(facts.content().signatures()).isEmpty();
        assertThat(facts.status()).isEqualTo(ReportStatus.DRAFT);
        assertThat(facts.returned()).isNotNull();
    }

    @Test
    void the_steps_come_in_their_order_and_once() {
        refused(NOT_SUBMITTED, ENDORSE, DRAFTED);
        refused(ALREADY_ENDORSED, ENDORSE, TO_ENDORSED);
        refused(NOT_SUBMITTED, SIGN, DRAFTED);
        refused(NOT_ENDORSED, SIGN, TO_SUBMITTED);
        refused(ALREADY_SIGNED, SIGN, TO_SIGNED);
        refused(ALREADY_SIGNED, ENDORSE, TO_PUBLISHED);
        refused(NOT_SIGNED, PUBLISH, TO_ENDORSED);
        refused(ALREADY_PUBLISHED, PUBLISH, TO_PUBLISHED);
    }

    @Test
    void what_is_signed_holds_all_that_was_written_and_its_hash() {
        var facts = ReportSamples.after(DRAFTED, REVISED, MADE_OFFICIAL, STATED, SUBMITTED, ENDORSED);
        var canonical = Canonical.write(facts.signedBy(SIGNED_BY));
        given(DRAFTED, REVISED, MADE_OFFICIAL, STATED, SUBMITTED, ENDORSED)
                .when(SIGN)
                .expectEvents(new ReportSigned(ID, canonical, Canonical.sha256(canonical), SIGNED_BY));
        assertThat(canonical)
                .contains("เขียนเอง", "ลป 52001/123", "สมหญิง ตัวอย่าง", "สมศรี ตัวอย่าง", PREVIOUS.toString());
    }

    @Test
    void an_edition_makes_way_once_and_is_not_published_afterwards() {
        refused(Reason.SUPERSEDED, SUPERSEDE, TO_SUPERSEDED);
        refused(Reason.SUPERSEDED, PUBLISH, TO_SUPERSEDED);
        refused(NOT_SIGNED, SUPERSEDE, TO_ENDORSED);
    }

    @Test
    void copies_and_places_on_the_site_are_noted_once() {
        given(DRAFTED, SUBMITTED, ENDORSED, SIGNED, COPY_ATTACHED).when(ATTACH).expectNoEvents();
        given(DRAFTED, SUBMITTED, ENDORSED, SIGNED, FOUND).when(FIND).expectNoEvents();
        refused(NOT_SIGNED, ATTACH, TO_ENDORSED);
        refused(NOT_SIGNED, FIND, TO_ENDORSED);
    }

    @Test
    void what_is_not_on_the_site_any_more_may_come_back() {
        var later = GONE.at().plusSeconds(60);
        var again = new ReportFoundOnSite(ID, FOUND.address(), FOUND.sha256(), later, FOUND.on());
        given(signedAnd(PUBLISHED, FOUND)).when(MISS).expectEvents(GONE);
        given(signedAnd(PUBLISHED, FOUND, GONE)).when(MISS).expectNoEvents();
        given(signedAnd(PUBLISHED, FOUND, GONE)).when(find(later)).expectEvents(again);
        given(signedAnd(PUBLISHED)).when(MISS).expectNoEvents();
    }

    /** As while everything that is known of addresses is read from the beginning once more. */
    @Test
    void what_was_seen_before_says_nothing_about_now() {
        var before = FOUND.at().minusSeconds(60);
        given(signedAnd(PUBLISHED, FOUND)).when(miss(before)).expectNoEvents();
        given(signedAnd(PUBLISHED, FOUND)).when(miss(FOUND.at())).expectNoEvents();
        given(signedAnd(PUBLISHED, FOUND, GONE)).when(FIND).expectNoEvents();
    }

    static TestExecutor<Report> given(Object... events) {
        return new AggregateTestFixture<>(Report.class).given(events);
    }

    static void refused(Reason reason, Object command, ReportEvent... history) {
        SEEN.add(reason);
        given((Object[]) history)
                .when(command)
                .expectNoEvents()
                .expectException(ReportRejected.class)
                .expectExceptionMessage(reason.name());
    }
}
