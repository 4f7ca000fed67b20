package org.sucharit.measures.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kit.store.EventSerializer;
import org.sucharit.kit.store.EventTypes;
import org.sucharit.measures.evidence.EvidenceCommand.KeepEvidence;
import org.sucharit.measures.evidence.EvidenceEvent.EvidenceKept;
import org.sucharit.measures.evidence.EvidenceFacts.Kind;
import org.sucharit.measures.evidence.EvidenceFacts.Visibility;
import org.sucharit.measures.evidence.EvidenceRejected.Reason;

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
        assertThat(read.content()).isEqualTo(PHOTO);
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
