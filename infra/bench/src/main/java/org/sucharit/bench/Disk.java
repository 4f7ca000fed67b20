package org.sucharit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How much room an event takes in each of the servers. */
final class Disk {

    private static final String SIZE = """
            SELECT count(*), pg_total_relation_size('domain_event') FROM domain_event""";

    private Disk() {}

    static void measure(Platform platform, ReportingDatabase mongo, Consumer<Figure> figures)
            throws IOException, SQLException {
        long events = store(platform, "measures", figures);
        store(platform, "complaints", figures);
        double kafka = log(platform, "sucharit.measures.v1");
        figures.accept(Figure.noted("Kafka: bytes of an event of measures", kafka / MeasuresTopic.size()));
        for (var service : new String[] {"measures", "reporting"})
            figures.accept(Figure.noted(
                    "MongoDB: bytes of documents of %s-service for an event of measures".formatted(service),
                    mongo.bytes(service) / events));
        figures.accept(
                Figure.noted("all data of PostgreSQL and Kafka on the disk, MB", bytes(platform.data()) / (1 << 20)));
    }

    private static long store(Platform platform, String service, Consumer<Figure> figures)
            throws IOException, SQLException {
        try (var connection = platform.connect(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(SIZE)) {
            rows.next();
            long events = rows.getLong(1);
            figures.accept(Figure.noted(
                    "PostgreSQL: bytes of an event of %s with its indexes, of %,d".formatted(service, events),
                    (double) rows.getLong(2) / events));
            return events;
        }
    }

    /** Without indexes, whose room is taken beforehand. */
    private static double log(Platform platform, String topic) throws IOException {
        return sum(
                platform.data().resolve("kafka"),
                file -> file.toString().endsWith(".log") && file.toString().contains("/" + topic + "-"));
    }

    private static double bytes(Path data) throws IOException {
        return sum(data.resolve("kafka"), file -> file.toString().endsWith(".log"))
                + sum(data.resolve("postgres"), _ -> true);
    }

    private static double sum(Path folder, Predicate<Path> wanted) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(wanted)
                    .mapToDouble(Disk::size)
                    .sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0; // removed meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
