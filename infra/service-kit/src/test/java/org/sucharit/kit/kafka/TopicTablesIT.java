package org.sucharit.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sucharit.kit.projection.Standing;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.tracekit.Traces;

/** Another service's facts in PostgreSQL: twice, too late, lost, unknown, shared by replicas. */
class TopicTablesIT {

    record Said(String word) {}

    /** Knows {@code test.said.v1}, and v2 once it has been taught. */
    static final class Words implements TopicTables {
        final JdbcClient jdbc;
        final String topic;
        final Set<String> known = ConcurrentHashMap.newKeySet();

        Words(JdbcClient jdbc, String topic) {
            this.jdbc = jdbc;
            this.topic = topic;
            known.add("test.said.v1");
        }

        @Override
        public String name() {
            return "words";
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public List<String> tables() {
            return List.of("word");
        }

        @Override
        public String ddl() {
            return "CREATE TABLE IF NOT EXISTS word (id text PRIMARY KEY, version bigint NOT NULL, said text NOT NULL)";
        }

        @Override
        public void on(ReceivedEvent event) {
            if (!known.contains(event.type())) throw event.unknown();
            jdbc.sql("""
                    INSERT INTO word (id, version, said) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE
                    SET version = excluded.version, said = excluded.said WHERE word.version < excluded.version
                    """)
                    .params(
                            event.subject(),
                            event.sequence(),
                            event.data(Said.class).word())
                    .update();
        }

        @Override
        public void reset() {
            jdbc.sql("UPDATE word SET version = -1").update();
        }
    }

    final class Replica implements AutoCloseable {
        final Words words = new Words(jdbc, telling.topic);
        final TopicReaders readers = new TopicReaders(
                () -> Stream.of(new TableShelf(
                        words, jdbc, new TransactionTemplate(new JdbcTransactionManager(database.source())))),
                "test-" + telling.topic,
                telling.settings,
                telling.topics,
                new Trail(Traces.NONE));

        Replica() {
            readers.start();
            replicas.add(this);
        }

        Standing standing() {
            return readers.standings().getFirst();
        }

        @Override
        public void close() {
            readers.stop();
        }
    }

    final Telling telling = new Telling();
    final TestPostgres.Database database = TestPostgres.database();
    final JdbcClient jdbc = JdbcClient.create(database.source());
    final List<Replica> replicas = new ArrayList<>();

    @AfterEach
    void close() {
        replicas.forEach(Replica::close);
        telling.close();
    }

    void say(String subject, long sequence, String word) {
        say("test.said.v1", subject, sequence, word);
    }

    void say(String type, String subject, long sequence, String word) {
        telling.say(type, subject, sequence, word);
    }

    List<String> said() {
        return jdbc.sql("SELECT id || '=' || said FROM word ORDER BY id")
                .query(String.class)
                .list();
    }

    static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(assertion);
    }

    @Test
    void what_comes_twice_or_too_late_changes_nothing_and_a_restart_goes_on() {
        say("a", 0, "one");
        say("a", 3, "four");
        say("a", 2, "three");
        say("a", 3, "again");
        say("b", 5, "first seen");
        var replica = new Replica();
        assertThat(said()).isEmpty(); // the tables are there from the start
        soon(() -> assertThat(said()).containsExactly("a=four", "b=first seen"));
        soon(() -> assertThat(replica.standing().caughtUp()).isTrue());
        assertThat(replica.standing().percent()).isEqualTo(100);
        replica.close();
        replicas.remove(replica);
        jdbc.sql("UPDATE word SET version = -1, said = 'untouched' WHERE id = 'b'")
                .update();
        say("a", 4, "five");
        new Replica();
        soon(() -> assertThat(said()).containsExactly("a=five", "b=untouched"));
    }

    @Test
    void tables_that_were_dropped_are_made_and_read_anew_with_their_places_or_without() {
        for (int i = 0; i < 50; i++) say("s" + i, 0, "w" + i);
        var replica = new Replica();
        soon(() -> assertThat(said()).hasSize(50));
        jdbc.sql("DROP TABLE word").update();
        soon(() -> assertThat(said()).hasSize(50));
        jdbc.sql("DROP TABLE word, topic_life, topic_place, topic_parked").update();
        soon(() -> assertThat(said()).hasSize(50));
        jdbc.sql("UPDATE word SET said = 'broken'").update();
        replica.readers.replay("words");
        soon(() -> assertThat(said()).hasSize(50).doesNotContain("s1=broken").contains("s1=w1"));
        say("s1", 1, "after");
        soon(() -> assertThat(said()).contains("s1=after"));
    }

    @Test
    void data_and_places_move_together() {
        say("a", 0, "one");
        var replica = new Replica();
        soon(() -> assertThat(said()).hasSize(1));
        replica.close();
        replicas.remove(replica);
        // a crash between the two would show as a place behind a row that is not there
        jdbc.sql(
                        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'crashed' USING ERRCODE = '57P01'; END $$")
                .update();
        jdbc.sql("CREATE TRIGGER crash BEFORE INSERT OR UPDATE ON topic_place FOR EACH ROW EXECUTE FUNCTION refuse()")
                .update();
        say("b", 0, "two");
        var crashing = new Replica();
        soon(() -> assertThat(crashing.standing().trouble()).isNotNull());
        assertThat(said()).containsExactly("a=one");
        jdbc.sql("DROP TRIGGER crash ON topic_place").update();
        soon(() -> assertThat(said()).containsExactly("a=one", "b=two"));
    }

    @Test
    void a_topic_made_anew_is_read_from_the_beginning() throws Exception {
        for (int i = 0; i < 5; i++) say("s" + i, 7, "w" + i);
        new Replica();
        soon(() -> assertThat(said()).hasSize(5));
        telling.beginAnotherTopic();
        for (int i = 0; i < 8; i++) say("s" + i, 0, "new" + i);
        soon(() -> assertThat(said()).hasSize(8).contains("s0=new0"));
    }

    @Test
    void an_event_nobody_understands_waits_with_its_subject_and_the_others_go_on() {
        var replica = new Replica();
        say("a", 0, "one");
        say("test.said.v2", "a", 1, "two");
        say("a", 2, "three");
        say("b", 0, "one");
        say("c", 0, "no \u0000 text"); // PostgreSQL can't hold it
        soon(() -> assertThat(said()).containsExactly("a=one", "b=one"));
        soon(() -> assertThat(replica.readers.parked("words"))
                .extracting(event -> event.aggregateId() + " " + event.version() + " " + event.type())
                .containsExactlyInAnyOrder("a 1 test.said.v2", "c 0 test.said.v1"));
        assertThat(replica.standing().parked()).isEqualTo(2);

        replica.words.known.add("test.said.v2");
        replica.readers.retry("words", "a");
        soon(() -> assertThat(said()).containsExactly("a=three", "b=one"));
        replica.readers.drop("words", "c", "nobody needs it");
        say("c", 1, "text");
        soon(() -> assertThat(said()).containsExactly("a=three", "b=one", "c=text"));
        assertThat(replica.readers.parked("words")).isEmpty();
    }

    @Test
    void two_replicas_share_the_partitions_and_one_goes_on_alone() {
        var one = new Replica();
        new Replica();
        for (int i = 0; i < 30; i++) say("s" + i, 0, "w" + i);
        soon(() -> assertThat(said()).hasSize(30));
        one.close();
        replicas.remove(one);
        for (int i = 0; i < 30; i++) say("s" + i, 1, "v" + i);
        soon(() -> assertThat(said()).hasSize(30).allMatch(word -> word.contains("=v")));
    }

    @Test
    void a_topic_not_yet_there_keeps_nobody_waiting() {
        var replica = new Replica();
        soon(() -> assertThat(replica.standing().caughtUp()).isTrue());
        say("a", 0, "one");
        soon(() -> assertThat(said()).hasSize(1));
    }
}
