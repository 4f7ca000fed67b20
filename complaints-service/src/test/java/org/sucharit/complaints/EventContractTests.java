package org.sucharit.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sucharit.complaints.access.AccessSamples;
import org.sucharit.complaints.bulletin.BulletinSamples;
import org.sucharit.complaints.clocks.PromisesSamples;
import org.sucharit.complaints.complaint.ComplaintSamples;
import org.sucharit.complaints.question.QuestionSamples;
import org.sucharit.complaints.statistics.FiguresSamples;
import org.sucharit.kit.store.EventSerializer;
import org.sucharit.kit.store.EventTypes;

/** What stands in the event store can be read for ever: names, revisions and fields are pinned by golden files. */
class EventContractTests {

    static final EventTypes TYPES = ComplaintsApplication.eventTypes();
    static final EventSerializer SERIALIZER = EventSerializer.of(TYPES);

    static Stream<Object> samples() {
        return Stream.of(
                        ComplaintSamples.ALL,
                        AccessSamples.ALL,
                        PromisesSamples.ALL,
                        FiguresSamples.ALL,
                        BulletinSamples.ALL,
                        QuestionSamples.ALL)
                .flatMap(samples -> samples.stream().map(Object.class::cast));
    }

    @Test
    void the_stable_names_are_these() {
        assertThat(TYPES.names())
                .containsExactly(
                        "complaints.ActionTaken",
                        "complaints.CaseAccepted",
                        "complaints.CaseAssigned",
                        "complaints.CaseClosed",
                        "complaints.CaseConcluded",
                        "complaints.CaseErased",
                        "complaints.CaseHandedOn",
                        "complaints.CaseRead",
                        "complaints.CaseReferred",
                        "complaints.CaseRejected",
                        "complaints.CaseReopened",
                        "complaints.ComplaintFiled",
                        "complaints.DayReported",
                        "complaints.DisclosureDenied",
                        "complaints.DisclosureGranted",
                        "complaints.DisclosureRequested",
                        "complaints.DuplicateAttached",
                        "complaints.DuplicateLinked",
                        "complaints.FiguresBegun",
                        "complaints.HalfYearClosed",
                        "complaints.IdentityGiven",
                        "complaints.IdentityWithdrawn",
                        "complaints.LegalHoldLifted",
                        "complaints.LegalHoldPlaced",
                        "complaints.MessageWritten",
                        "complaints.MonthClosed",
                        "complaints.MonthEntered",
                        "complaints.NoInterestDeclared",
                        "complaints.NoteWritten",
                        "complaints.PackageExported",
                        "complaints.PassageRedacted",
                        "complaints.PromisesMade",
                        "complaints.QuestionsAsked",
                        "complaints.ReceiptReplaced",
                        "complaints.RetentionShortened",
                        "complaints.SecondPersonAgreed",
                        "complaints.SecondPersonAsked",
                        "complaints.SecondPersonDeclined",
                        "complaints.StaffMarked");
    }

    @Test
    void every_event_has_one_sample() {
        assertThat(samples().map(event -> TYPES.nameOf(event.getClass())))
                .containsExactlyInAnyOrderElementsOf(TYPES.names());
    }

    @TestFactory
    Stream<DynamicTest> an_event_is_written_as_its_golden_file_and_read_from_it() {
        return samples()
                .map(event -> dynamicTest(TYPES.nameOf(event.getClass()), () -> {
                    var written = SERIALIZER.serialize(event, String.class);
                    var golden = golden(event);
                    assertThat(EventSerializer.mapper().readTree(written.getData()))
                            .isEqualTo(EventSerializer.mapper().readTree(golden));
                    var stored = new SimpleSerializedObject<>(golden, String.class, written.getType());
                    assertThat(SERIALIZER.<String, Object>deserialize(stored)).isEqualTo(event);
                }));
    }

    private static String golden(Object event) throws IOException {
        var name = "/events/%s.v%s.json".formatted(TYPES.nameOf(event.getClass()), TYPES.revisionOf(event.getClass()));
        try (var file = EventContractTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
