package org.sucharit.complaints.listening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.listening.AgencyNews.Registered;
import org.sucharit.complaints.listening.AgencyNews.Renamed;
import org.sucharit.complaints.listening.AgencyNews.Revised;
import org.sucharit.kit.kafka.ReceivedEvent;
import org.sucharit.kit.kafka.TopicTables;

/** Writes down which agencies there are. */
@Component
class KnownAgencies implements TopicTables {

    static final String TOPIC = "sucharit.measures.v1";
    private static final String OURS = "sucharit.agency.";

    private final JdbcClient jdbc;

    KnownAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "known-agencies";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<String> tables() {
        return List.of("known_agency");
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE IF NOT EXISTS known_agency (
                    code text PRIMARY KEY, version bigint NOT NULL,
                    name_th text, type text, district text, province text)
                """;
    }

    @Override
    public void reset() {
        jdbc.sql("UPDATE known_agency SET version = -1").update();
    }

    /** The topic has much that is not about agencies. */
    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "sucharit.agency.registered.v1" -> registered(event.data(Registered.class), event.sequence());
            case "sucharit.agency.revised.v1" -> revised(event.data(Revised.class), event.sequence());
            case "sucharit.agency.renamed.v1" -> renamed(event.data(Renamed.class), event.sequence());
            case "sucharit.agency.units-revised.v1" -> {}
            default -> {
                if (event.type().startsWith(OURS)) throw event.unknown();
            }
        }
    }

    private void registered(Registered news, long version) {
        write("""
                INSERT INTO known_agency (code, version, name_th, type, district, province) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET version = excluded.version, name_th = excluded.name_th,
                    type = excluded.type, district = excluded.district, province = excluded.province
                WHERE known_agency.version < excluded.version""", news.agency(), version, news.nameTh(), news.type(), news.district(), news.province());
    }

    private void revised(Revised news, long version) {
        write("""
                INSERT INTO known_agency (code, version, type, district, province) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET version = excluded.version,
                    type = excluded.type, district = excluded.district, province = excluded.province
                WHERE known_agency.version < excluded.version""", news.agency(), version, news.type(), news.district(), news.province());
    }

    private void renamed(Renamed news, long version) {
        write("""
                INSERT INTO known_agency (code, version, name_th) VALUES (?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET version = excluded.version, name_th = excluded.name_th
                WHERE known_agency.version < excluded.version""", news.agency(), version, news.nameTh());
    }

    private void write(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(new ArrayList<>(Arrays.asList(values))).update();
    }
}
