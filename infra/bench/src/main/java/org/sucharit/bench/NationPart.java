package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Provinces;

/**
 * A whole nation's year on a platform of its own: events are written into the stores of services that are not running, with their
 * own serializers; then everything starts, publishes, reads and projects what is there, citizens file complaints, and what the
 * platform tells of all that is compared with what was invented. The data may be kept: it is a demo of national size.
 */
final class NationPart implements Apart {

    private static final String FIGURES = "sucharit.complaint-figures.v1";
    private static final String HEAP = "256m";
    private static final int MONTHS = 12;
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final int agencies;
    private final int complaints;
    private final long seed;
    private final @Nullable Path kept;

    NationPart(Options options) {
        agencies = options.number("agencies", 1, 7_850);
        complaints = options.number("complaints", 0, 100_000);
        seed = options.number("seed", 0, 2569);
        kept = options.text("keep").isEmpty()
                ? null
                : Path.of(options.text("keep")).toAbsolutePath();
        if (kept != null && Files.exists(kept)) throw new IllegalArgumentException(kept + " is there already.");
    }

    @Override
    public String name() {
        return "nation";
    }

    @Override
    public void measure(Path data, Consumer<Figure> figures) throws IOException, InterruptedException {
        try {
            measureNation(kept == null ? data : kept, figures);
        } catch (SQLException e) {
            throw new IOException("a database can't be read", e);
        }
    }

    private void measureNation(Path data, Consumer<Figure> unnamed)
            throws IOException, InterruptedException, SQLException {
        Consumer<Figure> figures;
        try (var first = Platform.roomy(data, Platform.MUCH_ROOM, Map.of())) {
            figures = first.naming(unnamed);
            ClassCaches.await(); // the stores are laid out, and nothing else is done beside what is measured
        }
        var nation = new InventedNation(seed, agencies, Provinces.all());
        var seeded = seed(data, nation, figures);
        long begin = System.nanoTime();
        try (var platform = Platform.roomy(data, Platform.MUCH_ROOM, Map.of());
                var database = new ReportingDatabase()) {
            awaitReaders(seeded, database);
            double reading = since(begin);
            figures.accept(Figure.noted(
                    "nation: start, publishing and reading %,d events everywhere, s".formatted(seeded), reading));
            figures.accept(Figure.noted("nation: … events a second", seeded / reading));
            var filed = new FiledComplaints(nation, complaints);
            Patience.await("complaints-service knows all agencies", () -> filed.canBeFiled(platform));
            file(filed, database, figures);
            noteMemory(platform, figures);
            Disk.measure(platform, database, figures);
            check(platform, nation, filed, figures);
        }
    }

    /** @return how many events of measures there are */
    private long seed(Path data, InventedNation nation, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        try (var _ = Platform.roomy(data, Platform.MUCH_ROOM, Map.of(), "--servers")) {
            long begin = System.nanoTime();
            long events = Seeding.MEASURES.write(data, nation::tell);
            double seconds = since(begin);
            var today = LocalDate.now(BANGKOK);
            Seeding.COMPLAINTS.write(data, facts -> nation.enter(today, facts));
            figures.accept(Figure.noted("nation: inventing and writing %,d events, s".formatted(events), seconds));
            return events;
        }
    }

    private void awaitReaders(long events, ReportingDatabase database) throws IOException, InterruptedException {
        var gateway = new PublicDoor(Platform.GATEWAY);
        Patience.await(
                "all is published", () -> MeasuresTopic.size() >= events && MeasuresTopic.size(FIGURES) >= entered());
        long published = MeasuresTopic.size();
        Patience.await(
                "reporting-service has all",
                () -> database.read() >= published
                        && database.read("complaint-figures") >= entered()
                        && database.isCounted());
        Patience.await("all read models have all", () -> gateway.isFine("/actuator/health"));
    }

    private long entered() {
        return (long) agencies * (1 + MONTHS);
    }

    private void file(FiledComplaints filed, ReportingDatabase database, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        if (complaints == 0) return;
        long begin = System.nanoTime();
        int refused = filed.file();
        figures.accept(Figure.noted("nation: filing %,d complaints, s".formatted(complaints), since(begin)));
        figures.accept(Figure.atMost(0, "nation: refusals meanwhile", refused));
        Patience.await("all complaints are on the desks", () -> database.count("complaints", "caseload") >= complaints);
        figures.accept(Figure.noted("nation: … until all are in the lists of cases, s", since(begin)));
    }

    private static void noteMemory(Platform platform, Consumer<Figure> figures) throws IOException {
        for (var component : platform.megabytesByComponent().entrySet()) {
            figures.accept(
                    Figure.noted("nation: memory of %s, PSS, MB".formatted(component.getKey()), component.getValue()));
        }
        figures.accept(Figure.noted("nation: memory of all processes, PSS, MB", platform.megabytes()));
    }

    private void check(Platform platform, InventedNation nation, FiledComplaints filed, Consumer<Figure> figures)
            throws IOException, InterruptedException, SQLException {
        var differences = new Differences();
        filed.check(platform, differences);
        new Scorecards(new PublicDoor(Platform.GATEWAY), differences).check(nation);
        long begin = System.nanoTime();
        try (var small = Replica.of("reporting-service", platform, HEAP)) {
            var files = new OpenDataFiles(new PublicDoor(small.address()), nation.tables(), differences);
            double bytes = files.check(platform.data().resolve("open-data"));
            figures.accept(Figure.noted(
                    "nation: all files of open data by a service with %s, %.0f MB, s"
                            .formatted(HEAP, bytes / (1 << 20)),
                    since(begin)));
        }
        System.err.printf(
                Locale.ROOT, "%,d figures compared, %,d differ%n", differences.compared(), differences.found());
        figures.accept(Figure.atMost(
                0,
                "nation: figures of %,d that differ from what was invented".formatted(differences.compared()),
                differences.found()));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
