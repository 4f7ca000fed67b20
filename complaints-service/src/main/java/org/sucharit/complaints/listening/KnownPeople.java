package org.sucharit.complaints.listening;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kit.kafka.ReceivedEvent;
import org.sucharit.kit.kafka.TopicTables;
import tools.jackson.databind.json.JsonMapper;

/** Writes down who works at which agency. */
@Component
class KnownPeople implements TopicTables {

    static final String TOPIC = "sucharit.directory.v1";
    private static final String OURS = "sucharit.directory.";

    private final JdbcClient jdbc;

    KnownPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "known-people";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<String> tables() {
        return List.of("known_people");
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE IF NOT EXISTS known_people (
                    agency text PRIMARY KEY, version bigint NOT NULL, people jsonb NOT NULL)
                """;
    }

    @Override
    public void reset() {
        jdbc.sql("UPDATE known_people SET version = -1").update();
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.type().equals("sucharit.directory.people-revised.v1"))
            write(event.data(PeopleNews.class), event.sequence());
        else if (event.type().startsWith(OURS)) throw event.unknown();
    }

    /** An agency comes in one event with all its people. */
    private void write(PeopleNews news, long version) {
        jdbc.sql("""
                INSERT INTO known_people (agency, version, people) VALUES (?, ?, ?::jsonb)
                ON CONFLICT (agency) DO UPDATE SET version = excluded.version, people = excluded.people
                WHERE known_people.version < excluded.version""")
                .params(news.agency(), version, JsonMapper.shared().writeValueAsString(news.people()))
                .update();
    }
}
