package org.sucharit.e2e;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.sucharit.e2e.Search.Where;

/** Everywhere the platform keeps or tells anything. */
final class Places {

    private static final Path MEMORY = Path.of("/dev/shm");

    private final RunningPlatform platform;
    private final Door door;

    Places(RunningPlatform platform, Door door) {
        this.platform = platform;
        this.door = door;
    }

    void search(Search search) throws IOException, InterruptedException, SQLException {
        var databases = new Databases(platform);
        databases.search(search);
        databases.checkpoint();
        Topics.search(search, platform);
        documents(search);
        metrics(search);
        files(search);
    }

    private void documents(Search search) {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + platform.port("MONGODB"))) {
            for (var database : client.listDatabaseNames())
                for (var collection : client.getDatabase(database).listCollectionNames()) {
                    var where = collection.equals("parked") ? Where.DEAD_LETTERS : Where.MONGODB;
                    var place = database + "." + collection;
                    search.in(where, place, place);
                    for (var document : client.getDatabase(database)
                            .getCollection(collection, RawBsonDocument.class)
                            .find()) search.in(where, place, bytes(document));
                }
        }
    }

    private static byte[] bytes(RawBsonDocument document) {
        var buffer = document.getByteBuffer().asNIO();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** What the services measure and say about themselves, to an administrator. */
    private void metrics(Search search) throws IOException, InterruptedException {
        for (var service : List.of("COMPLAINTS", "GATEWAY", "MEASURES", "REPORTING")) {
            var names = ask(search, service, "/actuator/metrics").json().path("names");
            for (var name : names) ask(search, service, "/actuator/metrics/" + name.asString());
            for (var more : List.of("health", "info", "projections", "publishers", "periodic"))
                ask(search, service, "/actuator/" + more);
            ask(search, service, "/actuator/prometheus", platform.collector());
        }
    }

    private Door.Reply ask(Search search, String service, String path) throws IOException, InterruptedException {
        return ask(search, service, path, door.bearer("admin"));
    }

    private Door.Reply ask(Search search, String service, String path, String proof)
            throws IOException, InterruptedException {
        var reply = door.send(platform.address(service), "GET", path, new byte[0], "Authorization", proof);
        search.in(Where.METRICS, service + path, reply.body());
        return reply;
    }

    private void files(Search search) throws IOException {
        var all = new ArrayList<Path>();
        for (var folder : List.of(platform.data(), platform.temporary(), memory()))
            if (Files.isDirectory(folder))
                try (var files = Files.walk(folder)) {
                    files.filter(Files::isRegularFile).forEach(all::add);
                }
        all.add(platform.said());
        all.parallelStream().forEach(file -> {
            search.in(where(file), "name of " + file, file.toString());
            try (var content = Files.newInputStream(file)) {
                search.in(where(file), file.toString(), content);
            } catch (NoSuchFileException e) {
                // removed meanwhile
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Where where(Path file) {
        if (!file.startsWith(platform.data())) return file.equals(platform.said()) ? Where.LOGS : Where.TEMPORARY;
        return switch (platform.data().relativize(file).getName(0).toString()) {
            case "postgres" -> Where.POSTGRES_FILES;
            case "kafka" -> Where.KAFKA_FILES;
            case "mongodb" -> Where.MONGODB;
            case "logs" -> Where.LOGS;
            default -> Where.FILES;
        };
    }

    /** Where those services that see what citizens write have their temporary files. */
    Path memory() {
        var name = "sucharit-%08x"
                .formatted(platform.data().toAbsolutePath().normalize().hashCode());
        return Files.isDirectory(MEMORY.resolve(name))
                ? MEMORY.resolve(name)
                : platform.data().resolve("run/temporary");
    }
}
