package org.sucharit.reporting.listening;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.projection.ReadModels;
import org.sucharit.reporting.ReportingPlatform;
import org.sucharit.reporting.history.Histories;
import org.sucharit.reporting.history.State;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.FiguresRecord;
import org.sucharit.reporting.record.MeasureRecord;

/** From Kafka into MongoDB, in the running service. */
class ListeningIT extends ReportingPlatform {

    @Autowired
    Histories histories;

    @Autowired
    MongoDatabase database;

    @Autowired
    MeterRegistry meters;

    @Autowired
    List<ReadModels> models;

    static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(assertion);
    }

    static List<IntegrationEvent> measure(String agency, String id, Instant time) {
        var measure = Sent.measure(agency, id);
        return List.of(
                measure.next("measure.drafted.v1", time, KeepingIT.PLAN.formatted("มาตรการ")),
                measure.next(
                        "measure.planned.v1", time.plusSeconds(60), "\"basis\":\"EXECUTIVE\",\"on\":\"2023-01-05\""));
    }

    @Test
    void how_far_reading_is_behind_is_measured() {
        for (var name : List.of(Histories.PUBLIC_RECORD, Histories.COMPLAINT_FIGURES))
            soon(() -> assertThat(meters.get("sucharit.reading.lag")
                            .tag("projection", name)
                            .gauge()
                            .value())
                    .isBetween(0.0, 60.0));
    }

    @Test
    void complete_is_what_has_been_read_of_both_topics() {
        var before = Instant.now();
        register(newAgency());

        soon(() -> assertThat(histories.completeUntil()).isAfter(before));
        assertThat(histories.completeUntil()).isBefore(Instant.now());
    }

    @Test
    void a_newer_version_is_parked_and_shown_and_the_others_go_on() {
        var agency = newAgency();
        MEASURES.tell(List.of(
                registration(agency, PROVINCE, Instant.now()),
                event(
                        "sucharit.agency.renamed.v7",
                        agency,
                        1,
                        agency,
                        Instant.now(),
                        "{\"agency\":\"%s\"}".formatted(agency)),
                event("sucharit.agency.renamed.v1", agency, 2, agency, Instant.now(), """
                        {"agency":"%s","nameTh":"ยังไม่ใช่"}""".formatted(agency))));
        var other = newAgency();
        register(other);

        var record = awaitRecord(AgencyRecord.class, agency);
        assertThat(record.nameTh()).isNotEqualTo("ยังไม่ใช่");
        soon(() -> assertThat(models.stream()
                        .filter(model -> model.standings().stream()
                                .anyMatch(standing -> standing.group().equals(Histories.PUBLIC_RECORD)))
                        .flatMap(model -> model.parked(Histories.PUBLIC_RECORD).stream()))
                .anySatisfy(parked -> {
                    assertThat(parked.aggregateId()).isEqualTo(agency);
                    assertThat(parked.type()).isEqualTo("sucharit.agency.renamed.v7");
                }));
    }

    @Test
    void figures_are_kept_by_month_for_agencies_and_the_nation() {
        var agency = newAgency();
        var time = Instant.parse("2026-10-02T00:00:00Z");
        FIGURES.tell(List.of(
                event("sucharit.complaint-figures.begun.v1", "figures/" + agency, 0, agency, time, """
                        {"agency":"%s","from":"2026-09"}""".formatted(
                                agency)),
                event("sucharit.complaint-figures.month-closed.v1", "figures/" + agency, 1, agency, time, """
                        {"agency":"%s","month":"2026-09","received":3,"finished":1,"inProgress":2}""".formatted(
                                agency)),
                event("sucharit.complaint-figures.month-closed.v1", "figures/-", 1, "-", time, """
                        {"month":"2026-09","received":7,"finished":1,"inProgress":6}""")));

        var code = new AgencyId(agency);
        soon(() -> assertThat(records.of(FiguresRecord.class, code, 2569))
                .singleElement()
                .satisfies(month -> assertThat(month.received()).isEqualTo(3)));
        soon(() -> assertThat(histories.figuresOfNation(2569, time))
                .extracting(State.Figures::received)
                .containsExactly(7));
        assertThat(histories.figuresOfNation(2569, time.minusMillis(1))).isEmpty();
        assertThat(histories.current(code, 2569)).singleElement().satisfies(version -> assertThat(version.state())
                .isInstanceOf(State.Figures.class));
    }

    /** The database goes while events keep coming: afterwards nothing is missing and nothing is there twice. */
    @Test
    void a_database_dropped_during_reading_is_made_anew_as_it_was() {
        var agencies = new ArrayList<String>();
        var ids = new ArrayList<String>();
        var begin = Instant.parse("2023-01-01T00:00:00Z");
        for (int i = 0; i < 30; i++) {
            var agency = newAgency();
            agencies.add(agency);
            var events = new ArrayList<IntegrationEvent>();
            events.add(registration(agency, PROVINCE, begin));
            for (int m = 0; m < 10; m++) {
                var id = UUID.randomUUID().toString();
                ids.add(id);
                events.addAll(measure(agency, id, begin.plus(Duration.ofDays(m))));
            }
            MEASURES.tell(events);
            if (i == 10 || i == 20) database.drop();
        }

        soon(() -> assertThat(records.find(MeasureRecord.class, ids)).hasSize(ids.size()));
        soon(() -> assertThat(agencies).allSatisfy(agency -> {
            var code = new AgencyId(agency);
            assertThat(histories.current(code, 2566)).hasSize(11);
            assertThat(histories.at(code, 2566, begin.plus(Duration.ofDays(4)).plusSeconds(30)))
                    .hasSize(6);
        }));
    }

    @Test
    void a_replay_asked_for_by_an_operator_gives_the_same() {
        var agency = newAgency();
        var id = UUID.randomUUID().toString();
        register(agency);
        MEASURES.tell(measure(agency, id, Instant.parse("2023-01-01T00:00:00Z")));
        awaitRecord(MeasureRecord.class, id);
        var code = new AgencyId(agency);
        soon(() -> assertThat(histories.current(code, 2566)).hasSize(2));
        var before = histories.current(code, 2566);
        var life = life();

        models.stream()
                .filter(model -> model.standings().stream()
                        .anyMatch(standing -> standing.group().equals(Histories.PUBLIC_RECORD)))
                .forEach(model -> model.replay(Histories.PUBLIC_RECORD));

        soon(() -> assertThat(life()).isNotEqualTo(life));
        soon(() -> assertThat(histories.completeUntil()).isAfter(Instant.EPOCH));
        soon(() -> assertThat(histories.current(code, 2566)).isEqualTo(before));
    }

    private String life() {
        var row = database.getCollection("lives")
                .find(eq("_id", Histories.PUBLIC_RECORD))
                .first();
        return Objects.requireNonNull(row).getString("life");
    }
}
