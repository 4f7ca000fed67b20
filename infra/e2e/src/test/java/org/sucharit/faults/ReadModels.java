package org.sucharit.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.sucharit.e2e.Databases;
import org.sucharit.e2e.Door;
import org.sucharit.e2e.RunningPlatform;
import tools.jackson.databind.json.JsonMapper;

/** All that is made of events: what is in MongoDB, and the tables in PostgreSQL that are made of topics. */
final class ReadModels implements AutoCloseable {

    static final List<String> SERVICES = List.of("measures", "complaints", "reporting");

    /** Tables by service, with the reader that makes them. */
    private static final Map<String, Map<String, String>> TABLES = Map.of(
            "complaints",
            Map.of("known_agency", "known-agencies", "known_people", "known-people"),
            "reporting",
            Map.of("known_clerk", "known-clerks"));

    private final RunningPlatform platform;
    private final MongoClient mongodb;

    ReadModels(RunningPlatform platform) {
        this.platform = platform;
        this.mongodb = MongoClients.create("mongodb://127.0.0.1:" + platform.port("MONGODB"));
    }

    /** Rows by name, fields by name. */
    record Dump(Map<String, Map<String, Object>> rows) {

        /** Where this one and another differ: the row, and how. */
        Map<String, String> differences(Dump other) {
            var differences = new TreeMap<String, String>();
            var names = new TreeSet<>(rows.keySet());
            names.addAll(other.rows.keySet());
            for (var name : names) {
                var here = rows.get(name);
                var there = other.rows.get(name);
                if (here == null) differences.put(name, "is not there; rebuilt it is " + there);
                else if (there == null) differences.put(name, "is not there when rebuilt; it was " + here);
                else if (!here.equals(there)) differences.put(name, fields(here, there));
            }
            return differences;
        }

        private static String shown(@Nullable Object value) {
            var text = String.valueOf(value);
            return text.length() > 300 ? text.substring(0, 300) + "…" : text;
        }

        private static String fields(Map<String, Object> here, Map<String, Object> there) {
            var different = new ArrayList<String>();
            var names = new TreeSet<>(here.keySet());
            names.addAll(there.keySet());
            for (var name : names)
                if (!String.valueOf(here.get(name)).equals(String.valueOf(there.get(name))))
                    different.add("%s %s, rebuilt %s".formatted(name, shown(here.get(name)), shown(there.get(name))));
            return String.join("; ", different);
        }
    }

    Dump dump() throws SQLException, IOException {
        var rows = new TreeMap<String, Map<String, Object>>();
        for (var service : SERVICES)
            for (var collection : mongodb.getDatabase(service).listCollectionNames())
                if (Meaning.isReadModel(collection)) add(rows, service, collection);
        for (var service : TABLES.entrySet())
            for (var table : service.getValue().keySet()) addTable(rows, service.getKey(), table);
        return new Dump(rows);
    }

    private void add(Map<String, Map<String, Object>> rows, String service, String collection) {
        var name = service + "." + collection;
        for (var row : rows(service, collection))
            if (Meaning.says(name, row)) rows.put(name + "/" + row.get("_id"), Meaning.of(name, row));
    }

    private void addTable(Map<String, Map<String, Object>> rows, String service, String table)
            throws SQLException, IOException {
        try (var connection = new Databases(platform).connect(service);
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT to_json(t)::text FROM " + table + " t")) {
            while (found.next()) {
                var text = found.getString(1);
                var fields = new TreeMap<String, Object>();
                JsonMapper.shared()
                        .readTree(text)
                        .properties()
                        .forEach(field -> fields.put(field.getKey(), field.getValue()));
                rows.put(service + "." + table + "/" + text.hashCode(), fields);
            }
        }
    }

    List<Document> rows(String service, String collection) {
        return mongodb.getDatabase(service).getCollection(collection).find().into(new ArrayList<>());
    }

    MongoClient mongodb() {
        return mongodb;
    }

    /** Takes all of MongoDB away, and lets the tables be made anew. */
    void beginAnew() throws IOException, InterruptedException {
        drop();
        var door = new Door(platform);
        for (var service : TABLES.entrySet())
            for (var reader : service.getValue().values()) {
                var base = platform.address(service.getKey().toUpperCase(Locale.ROOT));
                var reply = door.send(
                        base,
                        "POST",
                        "/actuator/projections/" + reader + "/replay",
                        Sender.bytes("{}"),
                        "Authorization",
                        door.bearer("admin"),
                        "Content-Type",
                        "application/json");
                if (reply.status() != 200) throw new IOException(reader + ": " + reply.status() + " " + reply.body());
            }
    }

    void drop() {
        for (var service : SERVICES) mongodb.getDatabase(service).drop();
    }

    @Override
    public void close() {
        mongodb.close();
    }
}
