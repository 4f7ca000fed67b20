package org.sucharit.kit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.journal.JournalId;
import org.sucharit.kit.pipeline.Echo.Heard;
import org.sucharit.kit.pipeline.Pages.Page;
import org.sucharit.kit.projection.Freshness;

class PipelineIT extends Pipeline {

    @Test
    void a_fact_is_in_its_read_model_at_once_and_in_another_services_soon() {
        start();
        var id = id();
        open(id);
        var answer = write(id, "one");
        var freshness = bean(Freshness.class);
        assertThat(freshness.awaitVersion("pages", id.value(), answer.version()))
                .isTrue();
        assertThat(freshness.awaitPosition("pages", answer.position())).isTrue();
        assertThat(pages()).singleElement().satisfies(page -> {
            assertThat(page.lines()).containsExactly("one");
            assertThat(page.agency()).isEqualTo("krut");
            assertThat(page.version()).isEqualTo(1);
        });
        soon(() -> assertThat(heard()).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("สมุด");
            assertThat(row.lines()).containsExactly("one");
        }));
        assertThat(records()).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo("krut");
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_source")).isEqualTo("/journal");
            assertThat(header(record, "ce_subject")).isEqualTo(id.value());
            assertThat(header(record, "ce_sequence")).isIn("0", "1");
            assertThat(header(record, "content-type")).isEqualTo("application/json");
        });
        assertThat(partitions()).isEqualTo(12);
    }

    @Test
    void the_lower_index_that_is_committed_last_is_read_by_all() throws Exception {
        start();
        var sample = id();
        var first = open(sample);
        soon(() -> assertThat(heard()).hasSize(1));
        var freshness = bean(Freshness.class);
        var low = id();
        var high = id();
        try (var slow = postgres.source().getConnection()) {
            slow.setAutoCommit(false);
            long lower = copy(slow, sample, low); // takes its index now, commits later
            var answer = open(high);
            assertThat(answer.position()).isGreaterThan(lower);
            // nothing behind a running transaction is read before its end
            assertThat(freshness.awaitPosition("pages", answer.position())).isFalse();
            assertThat(freshness.awaitPosition("pages", first.position())).isTrue();
            slow.commit();
            assertThat(freshness.awaitPosition("pages", answer.position())).isTrue();
            assertThat(freshness.awaitPosition("pages", lower)).isTrue();
        }
        assertThat(pages()).extracting(Page::id).contains(low.value(), high.value());
        soon(() -> assertThat(heard()).extracting(Heard::id).contains(low.value(), high.value()));
    }

    @Test
    void a_gap_left_by_a_transaction_begun_later_is_not_taken_for_read() throws Exception {
        start();
        var sample = id();
        open(sample);
        soon(() -> assertThat(heard()).hasSize(1));
        var freshness = bean(Freshness.class);
        var one = id();
        var two = id();
        try (var early = postgres.source().getConnection();
                var late = postgres.source().getConnection()) {
            early.setAutoCommit(false);
            late.setAutoCommit(false);
            try (var statement = early.createStatement()) {
                statement.execute("SELECT pg_current_xact_id()");
            }
            long lower = copy(late, sample, one);
            long higher = copy(early, sample, two);
            early.commit();
            // settled, although a lower index is still open: read, with a gap before it
            assertThat(freshness.awaitPosition("pages", higher)).isTrue();
            assertThat(freshness.awaitPosition("pages", lower)).isFalse();
            late.commit();
            assertThat(freshness.awaitPosition("pages", lower)).isTrue();
        }
        assertThat(pages()).extracting(Page::id).contains(one.value(), two.value());
        soon(() -> assertThat(heard()).extracting(Heard::id).contains(one.value(), two.value()));
    }

    @Test
    void what_cannot_be_mapped_is_parked_and_the_other_aggregates_go_on() throws Exception {
        start();
        JournalNews.UNMAPPABLE.add("bad");
        var ill = id();
        var well = id();
        open(ill);
        open(well);
        write(ill, "good");
        write(ill, "bad");
        write(ill, "later");
        write(well, "fine");
        soon(() -> assertThat(lines(well)).containsExactly("fine"));
        write(ill, "much later");
        write(well, "more");
        soon(() -> assertThat(lines(well)).containsExactly("fine", "more"));
        assertThat(lines(ill)).containsExactly("good");
        assertThat(get("/actuator/publishers/journal-news").body())
                .contains(ill.value(), "\"version\":2", "IllegalArgumentException")
                .doesNotContain("bad");

        JournalNews.UNMAPPABLE.clear();
        assertThat(post("/actuator/publishers/journal-news/retry").statusCode()).isEqualTo(200);
        soon(() -> assertThat(lines(ill)).containsExactly("good", "bad", "later", "much later"));
        write(ill, "and on");
        soon(() -> assertThat(lines(ill)).endsWith("and on"));
        assertThat(get("/actuator/publishers/journal-news").body()).contains("\"parked\":[]");
    }

    @Test
    void losing_the_read_models_rebuilds_them_and_publishes_nothing_again() throws Exception {
        start();
        for (int i = 0; i < 30; i++) write(opened(), "line");
        soon(() -> assertThat(heard()).hasSize(30));
        soon(() -> assertThat(heard()).allSatisfy(row -> assertThat(row.lines()).hasSize(1)));
        var pages = pages();
        var heard = heard();
        int published = records().size();
        assertThat(published).isEqualTo(60);
        try (var client = mongo.client()) {
            client.getDatabase(database).drop();
        }
        soon(() -> assertThat(pages()).isEqualTo(pages));
        soon(() -> assertThat(heard()).isEqualTo(heard));
        assertThat(post("/actuator/projections/pages/replay").statusCode()).isEqualTo(200);
        soon(() -> assertThat(get("/actuator/projections/pages").body()).contains("\"caughtUp\":true"));
        soon(() -> assertThat(pages()).isEqualTo(pages));
        assertThat(records()).hasSize(published);

        assertThat(post("/actuator/publishers/journal-news/republish").statusCode())
                .isEqualTo(400);
        assertThat(post("/actuator/publishers/journal-news/republish", "{\"reason\":\"topic lost\"}")
                        .statusCode())
                .isEqualTo(200);
        soon(() -> assertThat(records()).hasSize(2 * published));
        assertThat(heard()).isEqualTo(heard);
    }

    /** As the operations page has it done: read models and topics begin anew, and all is sent again. */
    @Test
    void when_the_store_went_back_to_an_earlier_instant_readers_follow_and_forget_what_is_no_more() throws Exception {
        start();
        var id = opened();
        write(id, "kept");
        soon(() -> assertThat(lines(id)).containsExactly("kept"));
        sql("CREATE TABLE earlier AS TABLE token_entry");
        write(id, "lost");
        soon(() -> assertThat(lines(id)).containsExactly("kept", "lost"));
        stop();
        sql("DELETE FROM domain_event WHERE sequence_number = 2");
        sql("TRUNCATE token_entry");
        sql("INSERT INTO token_entry SELECT * FROM earlier");
        try (var client = mongo.client();
                var topics = Admin.create(Map.of("bootstrap.servers", kafka.servers()))) {
            client.getDatabase(database).drop();
            topics.deleteTopics(List.of(topic)).all().get();
        }

        start();
        soon(() -> assertThat(post("/actuator/publishers/journal-news/republish", "{\"reason\":\"restored\"}")
                        .statusCode())
                .isEqualTo(200));
        write(id, "instead");
        soon(() -> assertThat(lines(id)).containsExactly("kept", "instead"));
        soon(() -> assertThat(pages()).singleElement().satisfies(page -> assertThat(page.lines())
                .containsExactly("kept", "instead")));
    }

    private void sql(String statement) {
        JdbcClient.create(postgres.source()).sql(statement).update();
    }

    private int partitions() {
        try (var consumer = consumer()) {
            return consumer.partitionsFor(topic).size();
        }
    }

    /** A journal's opening once more under another id, in a transaction of its own; returns its index. */
    private static long copy(Connection connection, JournalId sample, JournalId id) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO domain_event (aggregate_identifier, sequence_number, type, agency, event_identifier,
                    time_stamp, payload_type, payload_revision, payload, meta_data)
                SELECT ?, 0, type, agency, gen_random_uuid()::text, time_stamp, payload_type, payload_revision,
                    replace(payload, aggregate_identifier, ?), meta_data
                FROM domain_event WHERE aggregate_identifier = ? AND sequence_number = 0
                RETURNING global_index
                """)) {
            statement.setString(1, id.value());
            statement.setString(2, id.value());
            statement.setString(3, sample.value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
