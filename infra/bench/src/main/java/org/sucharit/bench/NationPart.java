package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole nation's year on a platform of its own: events are written into the stores of services that are not running, with their
 * own serializers; then everything starts, publishes, reads and projects what is there, citizens file complaints, and what the
 * platform tells of all that is compared with what was invented. The data may be kept: it is a demo of national size.
 */
final class Simulation {

    static final String NAME = "nation";

    static final String OPTIONS = "./bench %s [--agencies=7850] [--complaints=100000] [--seed=2569] [--keep=<new folder>]"
            .formatted(NAME);

    private static final Path PROVINCES =
            Path.of("infra/shared-kernel/src/main/resources/org/sucharit/kernel/reported/provinces.txt");

    private static final String FIGURES = "sucharit.complaint-figures.v1";
    private static final String HEAP = "256m";
    private static final int MONTHS = 12;
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final int agencies;
    private final int complaints;
    private final long seed;
    private final @Nullable Path kept;

    private Simulation(int agencies, int complaints, long seed, @Nullable Path kept) {
        this.agencies = agencies;
        this.complaints = complaints;
        this.seed = seed;
        this.kept = kept;
    }

    static Simulation of(String[] arguments) {
        var folder = option(arguments, "keep", "");
        return new Simulation(
                Integer.parseInt(option(arguments, "agencies", "7850")),
                Integer.parseInt(option(arguments, "complaints", "100000")),
                Long.parseLong(option(arguments, "seed", "2569")),
                folder.isEmpty() ? null : Path.of(folder).toAbsolutePath());
    }

    private static String option(String[] arguments, String name, String usual) {
        var begin = "--" + name + "=";
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(begin))
                .map(argument -> argument.substring(begin.length()))
                .findFirst()
                .orElse(usual);
    }

    void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        if (kept != null && Files.exists(kept)) throw new IOException(kept + " is there already");
        var data = kept == null ? Files.createTempDirectory("sucharit-nation") : kept;
        try {
            measure(data, figures);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            if (kept == null) remove(data);
        }
    }

    private static void remove(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private void measure(Path data, Consumer<Figure> figures) throws IOException, InterruptedException, SQLException {
        try (var _ = new Platform(data)) {
            ClassCaches.await(); // the stores are laid out, and nothing else is done beside what is measured
        }
        var nation = new InventedNation(seed, agencies, provinces());
        var seeded = seed(data, nation, figures);
        long begin = System.nanoTime();
        try (var platform = new Platform(data);
                var database = new ReportingDatabase()) {
            awaitReaders(seeded, database);
            double reading = since(begin);
            figures.accept(Figure.noted(
                    "nation: start, publishing and reading %,d events everywhere, s".formatted(seeded), reading));
            figures.accept(Figure.noted("nation: … events a second", seeded / reading));
            var filed = new FiledComplaints(nation, complaints);
            await("complaints-service knows all agencies", () -> filed.canBeFiled(platform));
            file(filed, database, figures);
            noteMemory(platform, figures);
            Disk.measure(platform, database, figures);
            check(platform, nation, filed, figures);
        }
    }

    private static List<String> provinces() throws IOException {
        return Files.readAllLines(PROVINCES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::strip)
                .toList();
    }

    /** @return how many events of measures there are */
    private long seed(Path data, InventedNation nation, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        try (var _ = new Platform(data, "--servers")) {
            long begin = System.nanoTime();
            long events = Seeding.MEASURES.write(data, nation::tell);
            double seconds = since(begin);
            var today = LocalDate.now(BANGKOK);
            Seeding.COMPLAINTS.write(data, facts -> nation.enter(today, facts));
            figures.accept(Figure.noted("nation: inventing and writing %,d events, s".formatted(events), seconds));
            return events;
        }
    }

    private void awaitReaders(long events, ReportingDatabase database) {
        var gateway = new PublicDoor(Platform.GATEWAY);
        await("all is published", () -> MeasuresTopic.size() >= events && MeasuresTopic.size(FIGURES) >= entered());
        long published = MeasuresTopic.size();
        await(
                "reporting-service has all",
                () -> database.read() >= published
                        && database.read("complaint-figures") >= entered()
                        && database.isCounted());
        await("all read models have all", () -> gateway.isFine("/actuator/health"));
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
        await("all complaints are on the desks", () -> database.count("complaints", "caseload") >= complaints);
        figures.accept(Figure.noted("nation: … until all are in the lists of cases, s", since(begin)));
    }

    private static void noteMemory(Platform platform, Consumer<Figure> figures) throws IOException {
        for (var component : platform.megabytesByComponent().entrySet()) {
            var name = component.getKey().equals("mongodb") ? platform.mongodb() : component.getKey();
            figures.accept(Figure.noted("nation: memory of %s, PSS, MB".formatted(name), component.getValue()));
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
        System.err.printf(Locale.ROOT, "%,d figures compared, %,d differ%n", differences.compared(), differences.found());
        figures.accept(Figure.atMost(
                0,
                "nation: figures of %,d that differ from what was invented".formatted(differences.compared()),
                differences.found()));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void await(String what, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos())
                throw new IllegalStateException("not within two hours: " + what);
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        System.err.printf(Locale.ROOT, "%s: %.1f s%n", what, since(begin));
    }
}
