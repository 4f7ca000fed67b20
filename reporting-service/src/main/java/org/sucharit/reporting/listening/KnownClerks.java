package org.sucharit.reporting.listening;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.kafka.ReceivedEvent;
import org.sucharit.kit.kafka.TopicTables;
import org.sucharit.kit.problem.Problem;

/** Who the clerk of an agency is, as its directory tells: their account, and nothing else of anybody. */
@Component
public class KnownClerks implements TopicTables {

    private static final String OURS = "sucharit.directory.";

    /** The clerk, or who acts for them; the office of the clerk and deputies are somebody else. */
    private static final Pattern CLERK =
            Pattern.compile("^ปลัด.*|.*(?:รักษาราชการ|รักษาการ|ปฏิบัติหน้าที่|แทน).*ปลัด.*");

    private final JdbcClient jdbc;

    KnownClerks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record People(String agency, List<Person> people) {}

    private record Person(
            @Nullable String position, @Nullable String account) {

        Stream<String> clerksAccount() {
            boolean clerk = position != null
                    && account != null
                    && CLERK.matcher(position.replaceAll("\\s", "")).matches();
            return clerk ? Stream.of(account) : Stream.of();
        }

        @Override
        public String toString() {
            return "Person"; // may come into a log
        }
    }

    /** Accounts of the clerk and of who acts for them; empty where the directory names none who can sign in. */
    public Set<String> accountsAt(AgencyId agency) {
        return reading(() -> jdbc.sql("SELECT account FROM known_clerk WHERE agency = ? AND account <> ''")
                .param(agency.value())
                .query(String.class)
                .set());
    }

    @Override
    public String name() {
        return "known-clerks";
    }

    @Override
    public String topic() {
        return "sucharit.directory.v1";
    }

    @Override
    public List<String> tables() {
        return List.of("known_clerk");
    }

    /** A row without an account holds the version of the directory. */
    @Override
    public String ddl() {
        return """
            CREATE TABLE IF NOT EXISTS known_clerk (
                agency text NOT NULL, account text NOT NULL, version bigint NOT NULL, PRIMARY KEY (agency, account))
            """;
    }

    @Override
    public void reset() {
        jdbc.sql("UPDATE known_clerk SET version = -1").update();
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.type().equals("sucharit.directory.people-revised.v1"))
            write(event.data(People.class), event.sequence());
        else if (event.type().startsWith(OURS)) throw event.unknown();
    }

    /** An agency comes in one event with all its people. */
    private void write(People news, long version) {
        int newer = jdbc.sql("""
            INSERT INTO known_clerk (agency, account, version) VALUES (?, '', ?)
            ON CONFLICT (agency, account) DO UPDATE SET version = excluded.version
            WHERE known_clerk.version < excluded.version\
            """).params(news.agency(), version).update();
        if (newer == 0) return;
        jdbc.sql("DELETE FROM known_clerk WHERE agency = ? AND account <> ''")
                .param(news.agency())
                .update();
        for (var account : news.people().stream().flatMap(Person::clerksAccount).collect(Collectors.toSet()))
            jdbc.sql("INSERT INTO known_clerk (agency, account, version) VALUES (?, ?, ?)")
                    .params(news.agency(), account, version)
                    .update();
    }

    /** For a moment after the first start there is no table yet. */
    private static <T> T reading(Supplier<T> query) {
        try {
            return query.get();
        } catch (BadSqlGrammarException e) {
            throw Problem.unavailable(e);
        }
    }
}
