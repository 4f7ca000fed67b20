package org.sucharit.reporting.eventstream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sucharit.kit.kafka.ReceivedEvent;

/** The topic that also tells in which province an agency is, for readers who want the events of one. */
final class MeasuresTape extends TapeWriter {

    private record News(String agency, @Nullable String province) {}

    private static final String AGENCIES = """
        ; CREATE TABLE IF NOT EXISTS event_agency (code text PRIMARY KEY, version bigint NOT NULL, province text);
        CREATE INDEX IF NOT EXISTS event_agency_province ON event_agency (province)
        """;

    private final JdbcTemplate jdbc;

    MeasuresTape(JdbcTemplate jdbc) {
        super(PublicTopic.MEASURES, jdbc);
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of(table(), "event_agency");
    }

    @Override
    public String ddl() {
        return super.ddl() + AGENCIES;
    }

    @Override
    public void reset() {
        jdbc.update("UPDATE event_agency SET version = -1");
    }

    @Override
    public void on(ReceivedEvent event) {
        super.on(event);
        switch (event.type()) {
            case "sucharit.agency.registered.v1", "sucharit.agency.revised.v1" ->
                place(event.data(News.class), event.sequence());
            default -> {}
        }
    }

    private void place(News news, long version) {
        jdbc.update("""
            INSERT INTO event_agency (code, version, province) VALUES (?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET version = excluded.version, province = excluded.province
            WHERE event_agency.version < excluded.version\
            """, news.agency(), version, news.province());
    }
}
