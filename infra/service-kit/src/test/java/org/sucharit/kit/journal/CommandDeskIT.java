package org.sucharit.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.History;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.journal.JournalCommand.KeepLine;
import org.sucharit.kit.journal.JournalCommand.OpenJournal;
import org.sucharit.kit.journal.JournalCommand.WriteLine;
import org.sucharit.kit.journal.JournalCommand.WriteLines;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.store.TooManyChanges;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;

@SpringBootTest(classes = JournalApplication.class, webEnvironment = WebEnvironment.MOCK)
@Import(Tokens.class)
class CommandDeskIT {

    static final AgencyId KRUT = new AgencyId("krut");

    static final TestPostgres.Database database = TestPostgres.database();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        database.register(registry);
    }

    @Autowired
    CommandDesk desk;

    @Autowired
    Streams streams;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    final JournalId id = new JournalId(UUID.randomUUID().toString());

    static Caller caller(String subject, @Nullable String key, @Nullable Long ifMatch, String hash) {
        var membership = new Membership("krut", null, java.util.Set.of(Role.OFFICER, Role.EXECUTIVE));
        return new Caller(new Actor(subject, "สมศรี", List.of(membership)), key, ifMatch, hash);
    }

    static Caller caller() {
        return caller("somsri", null, null, "");
    }

    static Caller caller(String key, String hash) {
        return caller("somsri", key, null, hash);
    }

    Answer open() {
        return desk.send(caller(), KRUT, id.value(), new OpenJournal(id, "t", LocalDate.EPOCH));
    }

    Answer write(Caller caller, String text) {
        return desk.send(caller, KRUT, id.value(), new WriteLine(id, text));
    }

    long events() {
        return jdbc.sql("SELECT count(*) FROM domain_event WHERE aggregate_identifier = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    @AfterEach
    void nobodyInBetween() {
        Journal.MEANWHILE.set(null);
    }

    @Test
    void a_command_is_answered_with_version_and_position() {
        var opened = open();
        var written = write(caller(), "one");
        assertThat(opened.version()).isZero();
        assertThat(written.version()).isEqualTo(1);
        assertThat(written.position()).isGreaterThan(opened.position()).isEqualTo(streams.position());
        assertThat(written.id()).isEqualTo(id.value());
    }

    @Test
    void a_command_that_changes_nothing_keeps_the_version_and_answers_the_head() {
        open();
        var first = write(caller(), "one");
        var again = write(caller(), "one");
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.position()).isEqualTo(streams.position());
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void every_event_says_who_and_for_whom() {
        open();
        write(caller(), "one");
        var recorded = history.of(id.value());
        assertThat(recorded).extracting(e -> e.type()).containsExactly("kit.JournalOpened", "kit.LineWritten");
        assertThat(recorded).extracting(e -> e.revision()).containsExactly("1", "2");
        assertThat(recorded).allSatisfy(e -> {
            assertThat(e.subject()).isEqualTo("somsri");
            assertThat(e.name()).isEqualTo("สมศรี");
        });
        assertThat(recorded.getLast().event()).isEqualTo(new JournalEvent.LineWritten(id, "one"));
        var metadata = jdbc.sql("SELECT meta_data::jsonb ->> k FROM domain_event, unnest(?) k "
                        + "WHERE aggregate_identifier = ? AND sequence_number = 1 ORDER BY k")
                .params(new String[] {"agency", "commandId", "correlationId", "roles"}, id.value())
                .query(String.class)
                .list();
        assertThat(metadata).first().isEqualTo("krut");
        assertThat(metadata)
                .last()
                .isEqualTo("EXECUTIVE,OFFICER".equals(metadata.getLast()) ? metadata.getLast() : "OFFICER,EXECUTIVE");
        assertThat(metadata).doesNotContainNull();
    }

    @Test
    void the_stream_knows_type_agency_and_version() {
        open();
        write(caller(), "one");
        var head = streams.require(id.value(), "kit.Journal");
        assertThat(head.agency()).isEqualTo(KRUT);
        assertThat(head.version()).isEqualTo(1);
        assertThat(streams.require(id.value(), "Journal")).isEqualTo(head);
        assertProblem(() -> streams.require(id.value(), "kit.Other"), 404, "NOT_FOUND");
        assertProblem(() -> streams.require("nothing", "kit.Journal"), 404, "NOT_FOUND");
    }

    @Test
    void whose_an_aggregate_is_is_known_as_soon_as_there_is_one() {
        assertProblem(() -> streams.ownerOf(id.value(), "Journal"), 404, "NOT_FOUND");
        open();
        for (var type : List.of("Journal", "kit.Journal", "Journal"))
            assertThat(streams.ownerOf(id.value(), type)).isEqualTo(KRUT);
        assertProblem(() -> streams.ownerOf(id.value(), "Other"), 404, "NOT_FOUND");
    }

    @Test
    void nobody_owns_what_was_begun_in_vain() {
        open();
        var begun = UUID.randomUUID().toString();
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            jdbc.sql("""
                            INSERT INTO domain_event (aggregate_identifier, sequence_number, type, agency, event_identifier, time_stamp,
                                payload_type, payload, meta_data)
                            SELECT ?, 0, type, agency, ?, time_stamp, payload_type, payload, meta_data
                            FROM domain_event WHERE aggregate_identifier = ?
                            """).params(begun, begun, id.value()).update();
            assertThat(streams.ownerOf(begun, "Journal")).isEqualTo(KRUT);
            transaction.setRollbackOnly();
        });
        assertProblem(() -> streams.ownerOf(begun, "Journal"), 404, "NOT_FOUND");
    }

    @Test
    void a_command_on_nothing_is_not_found() {
        assertProblem(() -> write(caller(), "one"), 404, "NOT_FOUND");
        assertThat(events()).isZero();
    }

    @Test
    void a_refusal_leaves_nothing_behind() {
        open();
        var key = newKey();
        assertThatThrownBy(() -> write(caller(key, "blank"), " ")).isInstanceOf(JournalRejected.class);
        assertThat(events()).isEqualTo(1);
        // the key was not used up: nothing happened
        assertThat(write(caller(key, "text"), "text").version()).isEqualTo(1);
    }

    @Test
    void the_same_key_and_request_gets_the_first_answer_again() {
        open();
        var key = newKey();
        var first = write(caller(key, "a"), "one");
        write(caller(), "two");
        assertThat(write(caller(key, "a"), "one")).isEqualTo(first);
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        open();
        var key = newKey();
        write(caller(key, "a"), "one");
        assertProblem(() -> write(caller(key, "b"), "two"), 422, "KEY_REUSED");
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void another_persons_key_is_taken_and_shows_nothing() {
        open();
        var key = newKey();
        write(caller(key, "a"), "one");
        assertProblem(() -> write(caller("somchai", key, null, "a"), "one"), 409, "KEY_TAKEN");
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void the_key_itself_is_nowhere_in_the_database() {
        open();
        var key = newKey();
        write(caller(key, "hash-of-the-request"), "one");
        var tables = jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("command_answer", "domain_event");
        for (var table : tables) {
            var found = jdbc.sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE ? OR t::text LIKE ?")
                    .params("%" + key + "%", "%hash-of-the-request%")
                    .query(Long.class)
                    .single();
            assertThat(found).as(table).isZero();
        }
    }

    @Test
    void two_identical_requests_at_the_same_time_are_done_once() throws Exception {
        open();
        var key = newKey();
        var answers = together(8, () -> write(caller(key, "a"), "line " + UUID.randomUUID()));
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void two_identical_creations_at_the_same_time_create_once() throws Exception {
        var key = newKey();
        var answers = together(8, () -> {
            var caller = caller(key, "a");
            var made = new JournalId(desk.newId(caller, null).toString());
            return desk.send(caller, KRUT, made.value(), new OpenJournal(made, "t", null));
        });
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(history.of(answers.getFirst().id())).hasSize(1);
    }

    @Test
    void the_same_work_asked_for_at_the_same_time_is_done_once() throws Exception {
        open();
        var key = newKey();
        var runs = new AtomicInteger();
        var answers = together(
                6,
                () -> desk.perform(caller(key, "a"), KRUT, Answer.class, () -> {
                    runs.incrementAndGet();
                    return desk.sendWithin(caller(), KRUT, id.value(), new WriteLine(id, "line " + UUID.randomUUID()));
                }));
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(runs).hasValue(1);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void an_answer_is_kept_for_each_way_it_may_be_asked_for_again() {
        long before = keptAnswers();
        var byKey = caller(newKey(), "a");
        var made = new JournalId(desk.newId(byKey, null).toString());
        desk.send(byKey, KRUT, made.value(), new OpenJournal(made, "t", null));
        assertThat(keptAnswers() - before).as("only the key leads to its id").isEqualTo(1);

        var byBoth = caller(newKey(), "b");
        var first = desk.send(byBoth, KRUT, id.value(), new OpenJournal(id, "t", null));
        assertThat(keptAnswers() - before).isEqualTo(3);
        var withoutKey = caller("somsri", null, null, "b");
        assertThat(desk.send(withoutKey, KRUT, id.value(), new OpenJournal(id, "t", null)))
                .isEqualTo(first);
        assertThat(desk.send(byBoth, KRUT, id.value(), new OpenJournal(id, "t", null)))
                .isEqualTo(first);
    }

    private long keptAnswers() {
        return jdbc.sql("SELECT count(*) FROM command_answer").query(Long.class).single();
    }

    @Test
    void a_creation_with_the_clients_id_can_be_repeated_without_a_key() throws Exception {
        var command = new OpenJournal(id, "t", null);
        var answers = together(4, () -> desk.send(caller("somsri", null, null, "same"), KRUT, id.value(), command));
        write(caller(), "one");
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(desk.send(caller("somsri", null, null, "same"), KRUT, id.value(), command))
                .isEqualTo(answers.getFirst());
        assertProblem(
                () -> desk.send(caller("somsri", null, null, "other"), KRUT, id.value(), command),
                409,
                "ALREADY_EXISTS");
        assertProblem(
                () -> desk.send(caller("somchai", null, null, "same"), KRUT, id.value(), command),
                409,
                "ALREADY_EXISTS");
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void a_new_id_comes_from_the_client_or_from_person_and_key_or_from_chance() {
        var chosen = UUID.randomUUID();
        assertThat(desk.newId(caller("k", ""), chosen)).isEqualTo(chosen);
        assertThat(desk.newId(caller("k", ""), null))
                .isEqualTo(desk.newId(caller("k", "x"), null))
                .isNotEqualTo(desk.newId(caller("somchai", "k", null, ""), null))
                .isNotEqualTo(desk.newId(caller("l", ""), null));
        assertThat(desk.newId(caller(), null)).isNotEqualTo(desk.newId(caller(), null));
    }

    @Test
    void another_version_than_expected_is_stale() {
        open();
        assertProblem(() -> write(caller("somsri", null, 1L, ""), "one"), 412, "STALE_VERSION");
        assertThat(write(caller("somsri", null, 0L, ""), "one").version()).isEqualTo(1);
        assertProblem(() -> write(caller("somsri", null, 0L, ""), "two"), 412, "STALE_VERSION");
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void of_two_who_expect_the_same_version_one_wins() throws Exception {
        open();
        var outcomes = together(6, () -> {
            try {
                return write(caller("somsri", null, 0L, ""), "line " + UUID.randomUUID());
            } catch (Problem stale) {
                assertThat(stale.code()).isEqualTo("STALE_VERSION");
                return new Answer("stale", 0, 0);
            }
        });
        assertThat(outcomes).filteredOn(a -> !a.id().equals("stale")).hasSize(1);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void who_comes_second_decides_again_on_the_new_state() {
        open();
        var decisions = new AtomicInteger();
        Journal.MEANWHILE.set(() -> {
            decisions.incrementAndGet();
            anotherNodeWrites("theirs");
        });
        var answer = write(caller(), "ours");
        assertThat(decisions).hasValue(1);
        assertThat(answer.version()).isEqualTo(2);
        assertThat(history.of(id.value()))
                .extracting(e -> e.event())
                .endsWith(new JournalEvent.LineWritten(id, "theirs"), new JournalEvent.LineWritten(id, "ours"));
    }

    @Test
    void an_expected_version_holds_even_when_someone_gets_in_between() {
        open();
        Journal.MEANWHILE.set(() -> anotherNodeWrites("theirs"));
        assertProblem(() -> write(caller("somsri", null, 0L, ""), "ours"), 412, "STALE_VERSION");
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void many_at_once_on_one_aggregate_all_get_through() throws Exception {
        open();
        together(24, () -> write(caller(), "line " + UUID.randomUUID()));
        assertThat(events()).isEqualTo(25);
    }

    @Test
    void creating_what_is_missing_works_for_two_at_once() throws Exception {
        together(4, () -> desk.send(caller(), KRUT, id.value(), new KeepLine(id, "x")));
        assertThat(events()).isEqualTo(5);
    }

    @Test
    void several_commands_happen_all_or_not_at_all() {
        open();
        var other = new JournalId(UUID.randomUUID().toString());
        assertThatThrownBy(() -> desk.perform(caller(), KRUT, Answer.class, () -> {
                    desk.sendWithin(caller(), KRUT, other.value(), new OpenJournal(other, "other", null));
                    desk.sendWithin(caller(), KRUT, id.value(), new WriteLine(id, "one"));
                    return desk.sendWithin(caller(), KRUT, id.value(), new WriteLine(id, ""));
                }))
                .isInstanceOf(JournalRejected.class);
        assertThat(history.of(other.value())).isEmpty();
        assertThat(events()).isEqualTo(1);
    }

    record Report(int written, List<Answer> answers) {}

    @Test
    void several_commands_repeated_get_the_first_answer() {
        open();
        var key = newKey();
        var runs = new AtomicInteger();
        java.util.function.Supplier<Report> work = () -> {
            runs.incrementAndGet();
            return new Report(
                    2,
                    List.of(
                            desk.sendWithin(caller(), KRUT, id.value(), new WriteLine(id, "one")),
                            desk.sendWithin(caller(), KRUT, id.value(), new WriteLine(id, "two"))));
        };
        var first = desk.perform(caller(key, "a"), KRUT, Report.class, work);
        assertThat(desk.perform(caller(key, "a"), KRUT, Report.class, work)).isEqualTo(first);
        assertThat(first.answers()).extracting(Answer::version).containsExactly(1L, 2L);
        assertThat(runs).hasValue(1);
        assertThat(jdbc.sql("SELECT count(DISTINCT meta_data::jsonb ->> 'correlationId') FROM domain_event "
                                + "WHERE aggregate_identifier = ? AND sequence_number > 0")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void one_transaction_appends_no_more_than_readers_should_wait_for() {
        open();
        assertThat(desk.send(caller(), KRUT, id.value(), new WriteLines(id, 500))
                        .version())
                .isEqualTo(500);
        assertThatThrownBy(() -> desk.send(caller(), KRUT, id.value(), new WriteLines(id, 501)))
                .isInstanceOf(TooManyChanges.class);
        assertThatThrownBy(() -> desk.perform(caller(), KRUT, Answer.class, () -> {
                    desk.sendWithin(caller(), KRUT, id.value(), new WriteLines(id, 300));
                    return desk.sendWithin(caller(), KRUT, id.value(), new WriteLines(id, 201));
                }))
                .isInstanceOf(TooManyChanges.class);
        assertThat(events()).isEqualTo(501);
    }

    @Test
    void a_reaction_sends_its_command_in_a_transaction_of_its_own() {
        open();
        var handling = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("an event being handled"));
        try {
            var answer = write(Caller.system("when-opened-then-write", newKey()), "one");
            assertThat(answer.version()).isEqualTo(1);
            assertThat(events()).as("committed although the handling goes on").isEqualTo(2);
        } finally {
            handling.rollback();
        }
        assertThat(events()).isEqualTo(2);
        assertThat(history.of(id.value()).getLast().subject()).isEqualTo("system:when-opened-then-write");
    }

    @Test
    void work_that_needs_the_desk_twice_says_so() {
        open();
        assertThatThrownBy(() -> desk.sendWithin(caller(), KRUT, id.value(), new WriteLine(id, "one")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.perform(caller(), KRUT, Answer.class, () -> write(caller(), "one")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(events()).isEqualTo(1);
    }

    /** As a second replica would, knowing nothing of this one's locks. */
    private void anotherNodeWrites(String text) {
        try (var connection = database.source().getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO domain_event (aggregate_identifier, sequence_number, type, agency, event_identifier,
                            time_stamp, payload_type, payload_revision, payload, meta_data)
                        VALUES (?, 1, 'Journal', 'krut', ?, '2026-01-01T00:00:00Z', 'kit.LineWritten', '2', ?, '{}')
                        """)) {
            insert.setString(1, id.value());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setString(3, "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> together(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    java.util.stream.Stream.generate(() -> work).limit(times).toList();
            var results = new java.util.ArrayList<T>();
            for (var future : threads.invokeAll(tasks)) results.add(future.get());
            return results;
        }
    }

    private static void assertProblem(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, int status, String code) {
        var thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.status().value()).isEqualTo(status);
        });
    }
}
