package org.sucharit.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Run by {@code ./bench} in the checkout: measures, prints a table, writes {@code infra/bench/target/bench.json}. */
final class Bench {

    private static final Path RESULT = Path.of("infra/bench/target/bench.json");
    private static final int AGENCIES = 7_850;
    private static final int WARM_UP = 60;
    private static final int MEASURED = 100;

    private final List<Figure> figures = new ArrayList<>();

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var bench = new Bench();
        bench.measure();
        Files.createDirectories(RESULT.resolveSibling("."));
        Files.write(
                RESULT,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(bench.figures));
        bench.print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(bench.figures.stream().allMatch(Figure::met) ? 0 : 1);
    }

    private void measure() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("sucharit-bench");
        try {
            // the very first start also lays out the services and makes the databases
            try (var first = new Platform(data)) {
                figures.add(Figure.atMost(30, "first start, until all are ready, s", first.secondsToReady()));
            }
            try (var next = new Platform(data)) {
                figures.add(Figure.atMost(30, "every next start, until all are ready, s", next.secondsToReady()));
            }
            try (var demo = new Platform(data, "--demo")) {
                figures.add(Figure.atMost(2_500, "memory after --demo, PSS of all processes, MB", demo.megabytes()));
                preview();
                register();
                figures.add(Figure.atMost(2_500, "memory after the work above, MB", demo.megabytes()));
            }
        } finally {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void preview() throws IOException, InterruptedException {
        var officer = new Caller("officer-krut");
        var report = Samples.report(12);
        var times = new ArrayList<Double>();
        int errors = 0;
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            long begin = System.nanoTime();
            var answer = officer.upload("krut", 2569, "report.txt", report);
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - begin) / 1e6);
                if (answer.statusCode() != 201) {
                    errors++;
                }
            }
        }
        times.sort(null);
        figures.add(Figure.latency(
                300,
                "preview of a report of 12 measures, warm, ms",
                times.get(MEASURED / 2),
                times.get(MEASURED * 99 / 100),
                errors));
    }

    private void register() throws IOException, InterruptedException {
        var admin = new Caller("admin");
        var csv = Samples.registry(AGENCIES);
        long begin = System.nanoTime();
        var answer = admin.send("/api/agencies/import", "text/csv;charset=utf-8", csv);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (answer.statusCode() != 200) {
            throw new IOException("The registry import was refused: " + answer.statusCode() + " "
                    + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
        figures.add(Figure.atMost(20, "registry import of %,d agencies, s".formatted(AGENCIES), seconds));
    }

    private void print(PrintStream out) {
        for (var figure : figures) {
            out.printf(
                    Locale.ROOT,
                    "%-50s %10.1f   aim %8.0f   %s%s%n",
                    figure.part(),
                    figure.ours(),
                    figure.aim(),
                    figure.met() ? "met" : "NOT MET",
                    figure.p99Ms() == null ? "" : String.format(Locale.ROOT, "   p99 %.1f ms", figure.p99Ms()));
        }
    }
}
