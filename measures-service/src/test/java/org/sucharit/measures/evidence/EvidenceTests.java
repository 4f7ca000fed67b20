package org.sucharit.measures.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kit.store.EventSerializer;
import org.sucharit.kit.store.EventTypes;
import org.sucharit.measures.evidence.EvidenceCommand.*;
import org.sucharit.measures.evidence.EvidenceEvent.*;
import org.sucharit.measures.evidence.EvidenceFacts.Kind;
import org.sucharit.measures.evidence.EvidenceFacts.Visibility;
import org.sucharit.measures.evidence.EvidenceRejected.Reason;
import org.sucharit.measures.evidence.KnownEvidence.Validity;

class EvidenceTests implements EvidenceSamples {

    @Test
    void a_file_is_kept() {
        new AggregateTestFixture<>(Evidence.class)
                .givenNoPriorActivity()
                .when(new KeepEvidence(ID, AGENCY, FACTS, PHOTO))
                .expectEvents(KEPT);
    }

    @Test
    void so_is_an_address() {
        new AggregateTestFixture<>(Evidence.class)
                .givenNoPriorActivity()
                .when(new KeepEvidence(ID, AGENCY, FACTS, PAGE))
                .expectEvents(new EvidenceKept(ID, AGENCY, FACTS, null, PAGE.address()));
    }

    @Test
    void an_empty_file_proves_nothing() {
        refused(FACTS, new KeptFile(PHOTO.sha256(), 0, "text/plain", "a.txt"), Reason.FILE_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://ban-rai.example/a",
                "javascript:alert(1)",
                "https:///a",
                "/a",
                "https://me:pw@ban-rai.example"
            })
    void an_address_leads_to_a_page(String address) {
        refused(FACTS, new WebAddress(URI.create(address)), Reason.ADDRESS_MALFORMED);
    }

    @Test
    void it_has_a_title_and_does_not_end_before_it_begins() {
        refused(facts(" ", 0), PHOTO, Reason.EVIDENCE_TITLE_BLANK);
        refused(facts("คำสั่ง", -1), PHOTO, Reason.VALIDITY_REVERSED);
    }

    @Test
    void what_was_kept_before_there_were_facts_is_called_after_its_file_and_internal() throws IOException {
        var types = EventTypes.of("measures", EvidenceEvent.class);
        var stored = new SimpleSerializedObject<>(first(), String.class, "measures.EvidenceKept", "1");
        var read = EventSerializer.of(types).<String, EvidenceKept>deserialize(stored);
        assertThat(read.facts())
                .isEqualTo(new EvidenceFacts(Kind.OTHER, PHOTO.name(), null, null, Visibility.INTERNAL, null));
        assertThat(read.file()).isEqualTo(PHOTO);
    }

    @Test
    void a_newer_version_takes_its_place_and_the_same_one_changes_nothing() {
        given(KEPT).when(new KeepVersion(ID, PAGE)).expectEvents(VERSION_KEPT);
        given(KEPT)
                .when(new KeepVersion(ID, new KeptFile(PHOTO.sha256(), PHOTO.size(), "image/jpeg", "อื่น.jpg")))
                .expectNoEvents();
        refused(Reason.FILE_EMPTY, new KeepVersion(ID, new KeptFile("ef".repeat(32), 0, "text/plain", "a.txt")), KEPT);
        refused(Reason.SAME_AS_RETURNED, new KeepVersion(ID, PAGE), KEPT, VERSION_KEPT, RETURNED);
        var versions = new ArrayList<EvidenceEvent>(List.of(KEPT));
        for (int version = 2; version <= Evidence.MOST; version++)
            versions.add(new EvidenceVersionKept(
                    ID, version, FACTS, new KeptFile("%064d".formatted(version), 1, "text/plain", "a.txt"), null));
        refused(Reason.TOO_MANY_VERSIONS, new KeepVersion(ID, PAGE), versions.toArray(EvidenceEvent[]::new));
    }

    @Test
    void other_facts_may_be_said_of_it() {
        given(KEPT, VERSION_KEPT)
                .when(new ReviseEvidence(ID, INTERNAL, REVISED.reason()))
                .expectEvents(REVISED);
        given(KEPT).when(new ReviseEvidence(ID, FACTS, "ไม่มีอะไรเปลี่ยน")).expectNoEvents();
        refused(Reason.EVIDENCE_TITLE_BLANK, new ReviseEvidence(ID, facts("", 0), null), KEPT);
    }

    @Test
    void the_executive_accepts_a_version_once() {
        given(KEPT, VERSION_KEPT).when(new AcceptEvidence(ID, 2)).expectEvents(ACCEPTED);
        given(KEPT, VERSION_KEPT).when(new AcceptEvidence(ID, null)).expectEvents(ACCEPTED);
        refused(Reason.ALREADY_ACCEPTED, new AcceptEvidence(ID, 2), KEPT, VERSION_KEPT, ACCEPTED);
        refused(Reason.VERSION_SUPERSEDED, new AcceptEvidence(ID, 1), KEPT, VERSION_KEPT);
        refused(Reason.VERSION_SUPERSEDED, new ReturnEvidence(ID, 1, "ผิด"), KEPT, VERSION_KEPT);
    }

    @Test
    void the_executive_returns_with_a_reason_also_what_was_accepted_and_may_think_again() {
        var back = new ReturnEvidence(ID, 2, RETURNED.reason());
        given(KEPT, VERSION_KEPT).when(back).expectEvents(RETURNED);
        given(KEPT, VERSION_KEPT, ACCEPTED).when(back).expectEvents(RETURNED);
        refused(Reason.ALREADY_RETURNED, back, KEPT, VERSION_KEPT, RETURNED);
        refused(Reason.REASON_MISSING, new ReturnEvidence(ID, 2, " "), KEPT, VERSION_KEPT);
        refused(Reason.REASON_MISSING, new ReturnEvidence(ID, 2, null), KEPT, VERSION_KEPT);
        given(KEPT, VERSION_KEPT, RETURNED).when(new AcceptEvidence(ID, 2)).expectEvents(ACCEPTED);
    }

    @Test
    void whatever_is_changed_waits_for_the_executive_again() {
        given(KEPT, VERSION_KEPT, ACCEPTED, REVISED)
                .when(new AcceptEvidence(ID, 2))
                .expectEvents(ACCEPTED);
        given(KEPT, new EvidenceReturned(ID, 1, "ผิด"), VERSION_KEPT)
                .when(new AcceptEvidence(ID, null))
                .expectEvents(ACCEPTED);
    }

    @Test
    void what_is_known_of_it() {
        var known = known(KEPT, new EvidenceAccepted(ID, 1), VERSION_KEPT);
        assertThat(known.state()).isEqualTo(EvidenceState.PENDING);
        assertThat(known.acceptedVersion()).isOne();
        assertThat(known.versions()).extracting(KnownEvidence.Version::content).containsExactly(PHOTO, PAGE);
        assertThat(known(KEPT, VERSION_KEPT, RETURNED).returnReason()).isEqualTo(RETURNED.reason());
        assertThat(known(KEPT, VERSION_KEPT, ACCEPTED, RETURNED).acceptedVersion())
                .isNull();
        assertThat(known.on(END.minusDays(31))).isEqualTo(Validity.VALID);
        assertThat(known.on(END.minusDays(30))).isEqualTo(Validity.EXPIRING);
        assertThat(known.on(END)).isEqualTo(Validity.EXPIRING);
        assertThat(known.on(END.plusDays(1))).isEqualTo(Validity.EXPIRED);
    }

    private static KnownEvidence known(EvidenceEvent... events) {
        @Nullable KnownEvidence known = null;
        for (var event : events) known = KnownEvidence.after(known, event, Instant.EPOCH);
        return Objects.requireNonNull(known);
    }

    private static TestExecutor<Evidence> given(EvidenceEvent... events) {
        return new AggregateTestFixture<>(Evidence.class).given((Object[]) events);
    }

    private static void refused(Reason reason, EvidenceCommand command, EvidenceEvent... before) {
        given(before)
                .when(command)
                .expectNoEvents()
                .expectException(EvidenceRejected.class)
                .expectExceptionMessage(reason.name());
    }

    private static EvidenceFacts facts(String title, int days) {
        return new EvidenceFacts(Kind.ORDER, title, DATE, null, Visibility.PUBLIC, DATE.plusDays(days));
    }

    private static void refused(EvidenceFacts facts, Content content, Reason reason) {
        new AggregateTestFixture<>(Evidence.class)
                .givenNoPriorActivity()
                .when(new KeepEvidence(ID, AGENCY, facts, content))
                .expectNoEvents()
                .expectException(EvidenceRejected.class)
                .expectExceptionMessage(reason.name());
    }

    private static String first() throws IOException {
        var name = "/events/measures.EvidenceKept.v1.first.json";
        try (var file = EvidenceTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
