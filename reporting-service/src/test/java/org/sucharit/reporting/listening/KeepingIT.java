package org.sucharit.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.kafka.ReceivedEvent;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.reporting.history.Change;
import org.sucharit.reporting.history.Histories;
import org.sucharit.reporting.history.Scope;
import org.sucharit.reporting.history.Standing;
import org.sucharit.reporting.history.State;
import org.sucharit.reporting.history.Version;
import org.sucharit.reporting.history.Written;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.MeasureRecord.Status;
import org.sucharit.reporting.record.Records;

/** Events that come out of a topic become records and histories, in whatever order and however often they come. */
class KeepingIT {

    static final AgencyId KRUT = new AgencyId("krut");
    static final String PLAN = """
            "fiscalYear":2566,"plan":{"title":"%s","answers":[],"themes":["NO_GIFT"],"steps":[{"text":"ประกาศ"}],
            "responsible":[],"followUps":[]}""";
    static final String ACTION = """
            "number":%d,"action":{"text":"ทำแล้ว","channels":[]},"evidence":[%s]""";

    final MongoClient client = TestMongo.shared().client();
    final MongoDatabase database = client.getDatabase(TestMongo.freshDatabase());
    final Set<AgencyId> recomputed = new HashSet<>();
    final Written written = new Written(database, dirty -> dirty.forEach(one -> recomputed.add(one.agency())));
    final Histories histories = written.histories;
    final Records records = written.records;
    final PublicRecordProjection projection = new PublicRecordProjection(written.chronicle);
    final String id = UUID.randomUUID().toString();
    final Sent measure = Sent.measure("krut", id);
    final Sent krut = Sent.agency("krut");

    @BeforeEach
    void prepare() {
        projection.reset();
    }

    @AfterEach
    void close() {
        database.drop();
        client.close();
    }

    static Instant at(String day) {
        return Instant.parse(day.length() == 10 ? day + "T03:00:00Z" : day);
    }

    Map<ReceivedEvent, RuntimeException> keep(IntegrationEvent... events) {
        var received = new ArrayList<ReceivedEvent>();
        for (var event : events) received.add(Sent.received(event));
        return projection.keep(received);
    }

    IntegrationEvent registered(String day) {
        return krut.next("agency.registered.v1", at(day), """
                "nameTh":"เทศบาลตำบลกรูด","type":"SUBDISTRICT_MUNICIPALITY","district":"กาญจนดิษฐ์","province":"สุราษฎร์ธานี\"""");
    }

    IntegrationEvent drafted(String day) {
        return measure.next("measure.drafted.v1", at(day), PLAN.formatted("ไม่รับของขวัญ"));
    }

    IntegrationEvent planned(String day) {
        return measure.next("measure.planned.v1", at(day), "\"basis\":\"EXECUTIVE\",\"on\":\"2023-01-05\"");
    }

    Status statusAt(String at) {
        return measureAt(at).status();
    }

    State.Measure measureAt(String at) {
        return new Standing(KRUT, histories.at(KRUT, 2566, at(at)))
                .states(State.Measure.class)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_measure_is_kept_before_its_agency_is_known() {
        keep(drafted("2023-01-01"), planned("2023-01-02"));

        assertThat(histories.current(KRUT, 2566)).singleElement().satisfies(version -> {
            assertThat(version.agency()).isEqualTo(KRUT);
            assertThat(version.sequence()).isEqualTo(1);
        });
        keep(registered("2022-12-01"));
        assertThat(histories.current(KRUT, 2566)).hasSize(2);
        assertThat(records.find(AgencyRecord.class, "krut")).get().satisfies(agency -> assertThat(agency.province())
                .isEqualTo("สุราษฎร์ธานี"));
        assertThat(recomputed).containsExactly(KRUT);
    }

    @Test
    void every_event_twice_changes_nothing_but_is_made_sure_of() {
        var events = new IntegrationEvent[] {registered("2022-12-01"), drafted("2023-01-01"), planned("2023-01-02")};
        keep(events);
        var before = dump();
        recomputed.clear();

        keep(events);
        for (var event : events) keep(event);
        keep(events[2], events[1], events[2]);

        assertThat(dump()).isEqualTo(before);
        assertThat(recomputed).containsExactly(KRUT);
    }

    @Test
    void what_was_known_is_told_for_any_instant() {
        keep(drafted("2023-01-01T03:00:00Z"), planned("2023-01-01T05:00:00Z"));
        keep(measure.next("measure.action-recorded.v1", at("2023-01-02T01:00:00Z"), ACTION.formatted(1, "")));

        assertThat(histories.at(KRUT, 2566, at("2023-01-01T02:59:59Z"))).isEmpty();
        assertThat(statusAt("2023-01-01T03:00:00Z")).isEqualTo(Status.DRAFTED);
        assertThat(statusAt("2023-01-01T04:59:59.999Z")).isEqualTo(Status.DRAFTED);
        assertThat(statusAt("2023-01-01T05:00:00Z")).isEqualTo(Status.PLANNED);
        assertThat(statusAt("2023-01-02T00:59:59Z")).isEqualTo(Status.PLANNED);
        assertThat(statusAt("2023-01-02T01:00:00Z")).isEqualTo(Status.IN_PROGRESS);
        assertThat(statusAt("2030-01-01")).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void a_late_event_counts_from_its_day_on() {
        keep(registered("2022-12-01"), drafted("2023-01-01"), planned("2023-01-10"));
        var late = Sent.measure("krut", UUID.randomUUID().toString());

        keep(late.next("measure.drafted.v1", at("2023-01-05"), PLAN.formatted("มาช้า")));

        assertThat(titlesAt("2023-01-04")).containsExactly("ไม่รับของขวัญ");
        assertThat(titlesAt("2023-01-05")).containsExactlyInAnyOrder("ไม่รับของขวัญ", "มาช้า");
        assertThat(titlesAt("2023-01-10")).containsExactlyInAnyOrder("ไม่รับของขวัญ", "มาช้า");
        assertThat(titlesAt("2023-02-10")).containsExactlyInAnyOrder("ไม่รับของขวัญ", "มาช้า");
        assertThat(statusAt("2023-01-09")).isEqualTo(Status.DRAFTED);
        keep(Sent.measure("krut", UUID.randomUUID().toString())
                .next("measure.drafted.v1", at("2022-11-01"), PLAN.formatted("ก่อนทั้งหมด")));
        assertThat(titlesAt("2022-11-02")).containsExactly("ก่อนทั้งหมด");
        assertThat(titlesAt("2023-01-10")).hasSize(3);
    }

    /** So many events at once are shared out; an agency's stay together. */
    @Test
    void of_many_agencies_at_once_each_subject_keeps_its_order() {
        var events = new ArrayList<IntegrationEvent>();
        var measures = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            var agency = "baan-" + i;
            var one = Sent.measure(agency, UUID.randomUUID().toString());
            measures.add(agency);
            events.add(one.next("measure.drafted.v1", at("2023-01-01"), PLAN.formatted("ก")));
            events.add(
                    one.next("measure.planned.v1", at("2023-01-02"), "\"basis\":\"EXECUTIVE\",\"on\":\"2023-01-05\""));
            events.add(one.next("measure.completed.v1", at("2023-01-03"), "\"on\":\"2023-01-03\""));
        }
        events.add(Sent.measure("baan-1", "headless")
                .next("measure.completed.v1", at("2023-01-03"), "\"on\":\"2023-01-03\""));

        assertThat(keep(events.toArray(IntegrationEvent[]::new))).hasSize(1);

        for (var agency : measures)
            assertThat(histories.at(new AgencyId(agency), 2566, at("2023-01-02")))
                    .singleElement()
                    .satisfies(version -> assertThat(statusOf(version.state())).isEqualTo(Status.PLANNED));
        assertThat(records.stream(MeasureRecord.class)).hasSize(100);
    }

    /** A page is full after some dozen versions; what stands in it is found like what is recent. */
    @Test
    void many_versions_are_told_apart() {
        keep(drafted("2023-01-01"), planned("2023-01-02"));
        for (int i = 1; i <= 60; i++)
            keep(measure.next(
                    "measure.action-recorded.v1", at("2023-02-01").plusSeconds(86_400L * i), ACTION.formatted(i, "")));

        for (int i = 1; i <= 60; i++)
            assertThat(measureAt(at("2023-02-01").plusSeconds(86_400L * i).toString())
                            .actions())
                    .isEqualTo(i);
    }

    List<String> titlesAt(String day) {
        return new Standing(KRUT, histories.at(KRUT, 2566, at(day)))
                .states(State.Measure.class)
                .map(State.Measure::title)
                .toList();
    }

    /** A clock that went back: an event is never valid before the one it follows. */
    @Test
    void a_subjects_versions_follow_one_another() {
        keep(drafted("2023-01-05"), planned("2023-01-03"));

        assertThat(histories.at(KRUT, 2566, at("2023-01-04"))).isEmpty();
        assertThat(histories.at(KRUT, 2566, at("2023-01-05")))
                .singleElement()
                .extracting(Version::validFrom)
                .isEqualTo(at("2023-01-05"));
        assertThat(statusAt("2023-01-05")).isEqualTo(Status.PLANNED);
    }

    @Test
    void proofs_count_once_they_are_accepted() {
        var proof = UUID.randomUUID().toString();
        var evidence = Sent.evidence("krut", proof);
        keep(drafted("2023-01-01"), planned("2023-01-02"));
        keep(measure.next("measure.action-recorded.v1", at("2023-01-03"), ACTION.formatted(1, "\"" + proof + "\"")));
        keep(
                evidence.next("evidence.kept.v1", at("2023-01-03"), """
                "version":1,"kind":"ORDER","visibility":"INTERNAL","state":"PENDING\""""),
                evidence.next("evidence.accepted.v1", at("2023-01-05"), "\"version\":1,\"state\":\"ACCEPTED\""));

        assertThat(measureAt("2023-01-04").actionsWith(standingAt("2023-01-04").acceptedEvidence()))
                .isZero();
        assertThat(measureAt("2023-01-05").actionsWith(standingAt("2023-01-05").acceptedEvidence()))
                .isOne();
    }

    Standing standingAt(String day) {
        return new Standing(KRUT, histories.at(KRUT, 2566, at(day)));
    }

    @Test
    void what_is_not_known_or_makes_no_sense_stops_its_subject_alone() {
        var other = Sent.measure("krut", UUID.randomUUID().toString());
        var newer = measure.next("measure.planned.v2", at("2023-01-02"), "");

        var refused = keep(
                drafted("2023-01-01"),
                newer,
                planned("2023-01-03"),
                other.next("measure.drafted.v1", at("2023-01-03"), PLAN.formatted("อีกเรื่อง")),
                Sent.measure("krut", "headless")
                        .next("measure.completed.v1", at("2023-01-03"), "\"on\":\"2023-01-03\""));

        assertThat(refused.keySet())
                .extracting(ReceivedEvent::type)
                .containsExactlyInAnyOrder("sucharit.measure.planned.v2", "sucharit.measure.completed.v1");
        assertThat(statusAt("2023-02-01")).isEqualTo(Status.DRAFTED);
        assertThat(titlesAt("2023-02-01")).hasSize(2);
    }

    @Test
    void a_measure_remembers_all_that_was_done() {
        keep(drafted("2023-01-01"), planned("2023-01-02"));
        keep(
                measure.next("measure.step-substituted.v1", at("2023-01-03"), """
                "step":1,"replacement":{"text":"คู่มือ"},"reason":"ดีกว่า\""""),
                measure.next("measure.action-recorded.v1", at("2023-01-04"), ACTION.formatted(1, "")),
                measure.next("measure.obstacle-reported.v1", at("2023-01-05"), "\"number\":1,\"text\":\"ขาดคน\""),
                measure.next(
                        "measure.obstacle-resolved.v1", at("2023-01-06"), "\"number\":1,\"resolution\":\"เพิ่มคน\""),
                measure.next("measure.recommendation-made.v1", at("2023-01-07"), "\"number\":1,\"text\":\"ทำต่อ\""),
                measure.next("measure.outcome-recorded.v1", at("2023-01-08"), "\"text\":\"สำเร็จ\""),
                measure.next("measure.completed.v1", at("2023-01-09"), "\"on\":\"2023-01-09\""));

        var record = records.find(MeasureRecord.class, id).orElseThrow();
        assertThat(record.plan().steps()).extracting("text").containsExactly("คู่มือ");
        assertThat(record.stepChanges()).singleElement().extracting("was.text").isEqualTo("ประกาศ");
        assertThat(record.obstacles()).extracting("resolution").containsExactly("เพิ่มคน");
        assertThat(record.recommendations()).containsExactly("ทำต่อ");
        assertThat(record.outcome()).isEqualTo("สำเร็จ");
        assertThat(record.status()).isEqualTo(Status.COMPLETED);
        assertThat(records.of(MeasureRecord.class, KRUT, 2566)).containsExactly(record);
        assertThat(records.of(MeasureRecord.class, KRUT, 2565)).isEmpty();
    }

    @Test
    void what_changed_since_is_one_change_for_each_subject() {
        keep(registered("2022-12-01"), drafted("2023-01-01"), planned("2023-01-02"));
        keep(measure.next("measure.action-recorded.v1", at("2023-01-03"), ACTION.formatted(1, "")));

        try (var changes = histories.changedBetween(new Scope.OneAgency(KRUT), at("2023-01-01"), at("2023-01-04"))) {
            assertThat(changes).singleElement().satisfies(change -> {
                assertThat(statusOf(change.before())).isEqualTo(Status.DRAFTED);
                assertThat(statusOf(change.after())).isEqualTo(Status.IN_PROGRESS);
                assertThat(change.at()).isEqualTo(at("2023-01-03"));
            });
        }
        assertThat(histories.changedBetween(new Scope.Province("สุราษฎร์ธานี"), at("2022-11-01"), at("2023-01-01")))
                .extracting(Change::subject)
                .containsExactly("krut", id);
        assertThat(histories.changedBetween(new Scope.Nation(), at("2023-01-03"), at("2023-01-04")))
                .isEmpty();
    }

    static @Nullable Status statusOf(@Nullable State state) {
        return state instanceof State.Measure measure ? measure.status() : null;
    }

    /** A crash between any two writes: the events come again, and everything follows. */
    @Test
    void what_a_crash_left_undone_is_done_when_the_events_come_again() {
        var events = new IntegrationEvent[] {registered("2022-12-01"), drafted("2023-01-01"), planned("2023-01-02")};
        keep(events);
        var whole = dump();

        database.getCollection("books").drop();
        keep(events);
        assertThat(dump()).isEqualTo(whole);
    }

    Object dump() {
        return written.dump();
    }
}
