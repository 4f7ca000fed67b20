package org.sucharit.faults;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.Uuid;
import org.sucharit.e2e.Databases;
import org.sucharit.e2e.Door;
import org.sucharit.e2e.RunningPlatform;
import org.sucharit.faults.Finding.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Every reader of a store or a topic is at its end, and nothing stands still at something it can't take. */
final class ReaderCheck {

    /** Services that keep something of others' topics in tables. */
    private static final Set<String> KEEP_TABLES = Set.of("complaints", "reporting");

    private final RunningPlatform platform;
    private final Door door;
    private final Databases databases;
    private final ReadModels models;
    private final List<Finding> findings = new ArrayList<>();

    /** Dead letters of readers of topics that an operator let go before: they are there again after a rebuild. */
    private final Set<String> letGo = new HashSet<>();

    ReaderCheck(RunningPlatform platform, ReadModels models) throws SQLException, IOException {
        this.platform = platform;
        this.door = new Door(platform);
        this.databases = new Databases(platform);
        this.models = models;
        for (var service : KEEP_TABLES) {
            var dropped = "SELECT name || '/' || subject FROM topic_parked WHERE dropped";
            try (var connection = databases.connect(service);
                    var statement = connection.createStatement()) {
                for (var letter : Databases.texts(statement.executeQuery(dropped))) letGo.add(service + "/" + letter);
            }
        }
    }

    List<Finding> of(Map<String, Stored> stores, Told told) throws IOException, InterruptedException, SQLException {
        findings.clear();
        for (var store : stores.entrySet()) {
            var service = store.getKey();
            var ofTopics = places(service);
            ofTopics.forEach((group, place) -> compare(service + "/" + group, place, told.ends()));
            var events = store.getValue().all();
            standings(
                    service,
                    ofTopics.keySet(),
                    events.isEmpty() ? -1 : events.getLast().index());
        }
        return List.copyOf(findings);
    }

    /** As the service says, but for the last event of its store. */
    private void standings(String service, Set<String> ofTopics, long last) throws IOException, InterruptedException {
        var said = said(service, "projections");
        var away = said.path("away").asString("");
        if (!away.isEmpty()) report(service, "MongoDB is away: " + away);
        for (var group : said.path("groups")) {
            var name = group.path("group").asString();
            requireGoingOn(service, "projections", group);
            if (!group.path("caughtUp").asBoolean()) report(service + "/" + name, "has not caught up");
            for (var position : group.path("segments"))
                if (!ofTopics.contains(name) && position.asLong() < last)
                    report(service + "/" + name, "is at " + position.asLong() + " of " + last);
        }
        for (var group : said(service, "publishers")) requireGoingOn(service, "publishers", group);
    }

    private void requireGoingOn(String service, String kind, JsonNode group) throws IOException, InterruptedException {
        if (group.path("parked").asLong() == 0) return;
        var name = group.path("group").asString();
        var reader = service + "/" + name;
        for (var letter : said(service, kind + "/" + name).path("parked")) {
            var subject = letter.path("aggregateId").asString();
            if (!letGo.contains(reader + "/" + subject)) report(reader, "has a dead letter of " + subject);
        }
    }

    private JsonNode said(String service, String what) throws IOException, InterruptedException {
        var base = platform.address(service.toUpperCase(Locale.ROOT));
        var reply = door.send(base, "GET", "/actuator/" + what, new byte[0], "Authorization", door.bearer("admin"));
        if (reply.status() == 200) return reply.json();
        // a pool may still find out which of its connections are gone
        report(service, "answers " + reply.status() + " to " + what);
        return MissingNode.getInstance();
    }

    /** How far a reader of a topic has written down that it has come. */
    private record Place(Uuid topic, Map<Integer, Long> next) {

        static Place of(String topic) {
            return new Place(Uuid.fromString(topic), new HashMap<>());
        }
    }

    /** By reader: those that keep what they read in PostgreSQL, and those that keep it in MongoDB. */
    private Map<String, Place> places(String service) throws SQLException, IOException {
        var places = new HashMap<String, Place>();
        if (KEEP_TABLES.contains(service)) inTables(service, places);
        var lives = new HashMap<String, String>();
        for (var life : models.rows(service, "lives")) lives.put(life.getString("_id"), life.getString("life"));
        for (var row : models.rows(service, "offsets")) {
            var group = row.getString("group");
            if (row.getInteger("partition") >= 0 && row.getString("life").equals(lives.get(group)))
                places.computeIfAbsent(group, _ -> Place.of(row.getString("topicId")))
                        .next()
                        .put(row.getInteger("partition"), row.getLong("offset"));
        }
        return places;
    }

    private void inTables(String service, Map<String, Place> places) throws SQLException, IOException {
        try (var connection = databases.connect(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name, topic_id, partition, next_offset FROM topic_place")) {
            while (rows.next())
                places.computeIfAbsent(rows.getString(1), _ -> Place.of(text(rows, 2)))
                        .next()
                        .put(rows.getInt(3), rows.getLong(4));
        }
    }

    private static String text(ResultSet row, int column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compare(String reader, Place place, Map<Uuid, Map<Integer, Long>> ends) {
        var all = ends.get(place.topic());
        if (all == null) report(reader, "reads another topic than there is");
        else
            all.forEach((partition, end) -> {
                long read = place.next().getOrDefault(partition, 0L);
                if (read < end) report(reader, "is at " + read + " of " + end + " in partition " + partition);
            });
    }

    private void report(String reader, String what) {
        findings.add(new Finding(Trouble.UNREAD, reader, what));
    }
}
