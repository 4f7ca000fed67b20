package org.sucharit.kit.kafka;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the topic of {@link TopicTables} has been read, beside the tables. */
final class TablePlaces {

    private final String name;
    private final JdbcClient jdbc;

    TablePlaces(String name, JdbcClient jdbc) {
        this.name = name;
        this.jdbc = jdbc;
    }

    Map<Integer, Place> all() {
        var found = new HashMap<Integer, Place>();
        jdbc.sql("SELECT partition, topic_id, next_offset FROM topic_place WHERE name = ?")
                .param(name)
                .query(row -> {
                    found.put(row.getInt(1), new Place(row.getString(2), row.getLong(3)));
                });
        return found;
    }

    void move(String topicId, Map<Integer, Long> next) {
        next.forEach((partition, offset) ->
                jdbc.sql("""
                INSERT INTO topic_place (name, partition, topic_id, next_offset) VALUES (?, ?, ?, ?)
                ON CONFLICT (name, partition) DO UPDATE
                SET topic_id = excluded.topic_id, next_offset = excluded.next_offset
                """).params(name, partition, topicId, offset).update());
    }
}
