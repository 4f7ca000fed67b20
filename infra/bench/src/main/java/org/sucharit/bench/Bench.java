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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Run by {@code ./bench [part…]} in the checkout: measures those parts, or all, prints a table, writes
 * {@code infra/bench/target/bench.json}; ends with 0 when every aim is met.
 */
final class Bench {

    private static final Path RESULT = Path.of("infra/bench/target/bench.json");

    /** Start-up and a nation need platforms of their own; everything else is measured on one. */
    private static final String START = "start";

    private static final String OPTION = "--";
    /** History needs a store of its own. */
    private static final String HISTORY = "history";

    private static final String EVENTS = "--events=";
    private static final String SIZES = "--history=";
    private static final String SECONDS = "--seconds=";
    private static final int MILLION = 1_000_000;

    /** Of measures-service, that is; in its store, and told at once. */
    private static final int STORED = 300_000;

    private final List<Figure> figures = new ArrayList<>();
    private final List<Part> parts;
    private final HistoryPart history;
    private final Set<String> asked;
    private String mongodb = "";

    private Bench(List<Part> parts, HistoryPart history, Set<String> asked) {
        this.parts = parts;
        this.history = history;
        this.asked = asked;
    }

    public static void main(String[] arguments) throws Exception {
        var parts = List.of(
                new PreviewPart(),
                new LinksPart(),
                new RegistryPart(),
                new ReadinessPart(),
                new StreamsPart(),
                new PagesPart(),
                new FilingPart(),
                new ReportingPart(Trial.of(arguments, MILLION).events()),
                new RebuildPart(Trial.of(arguments, STORED)),
                new TellingPart(Trial.of(arguments, STORED)),
                new ReadsPart(Trial.of(arguments, 0)));
        var names = new TreeSet<String>();
        names.add(START);
        names.add(Simulation.NAME);
        parts.forEach(part -> names.add(part.name()));
        var asked = Stream.of(arguments)
                .filter(argument -> !argument.startsWith(OPTION))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!names.containsAll(asked)) {
            System.err.println("./bench [--events=N] [--runs=3] [--seconds=30] [part…] measures all, or of these the ones named: "
                    + String.join(" ", names) + "\n" + Simulation.OPTIONS);
            System.exit(2);
        }
        var bench = new Bench(parts, history(arguments), asked.isEmpty() ? names : asked);
        bench.measure();
        if (bench.asked.contains(Simulation.NAME)) Simulation.of(arguments).measure(bench.figures::add);
        bench.write();
        bench.print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(bench.figures.stream().allMatch(Figure::met) ? 0 : 1);
    }

    /** How many are read again. */
    private static int events(String[] arguments) {
        return option(arguments, EVENTS).map(Integer::parseInt).orElse(MILLION);
    }

    private static HistoryPart history(String[] arguments) {
        var sizes = option(arguments, SIZES)
                .map(given -> Stream.of(given.split(",")).map(Integer::parseInt).toList())
                .orElse(HistoryPart.SIZES);
        return new HistoryPart(
                sizes, option(arguments, SECONDS).map(Integer::parseInt).orElse(HistoryPart.SECONDS));
    }

    private static Optional<String> option(String[] arguments, String name) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst();
    }

    private void measure() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("sucharit-bench");
        try {
            if (asked.contains(START)) start(data);
            measureParts(data);
            if (asked.contains(HISTORY)) history.measure(data.resolve(HISTORY), figures::add);
        } finally {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void start(Path data) throws IOException, InterruptedException {
        ClassCaches.forget();
        // the very first start also lays out the services and makes the databases
        try (var first = new Platform(data)) {
            figures.add(Figure.atMost(30, "first start, until all are ready, s", first.secondsToReady()));
        }
        try (var next = new Platform(data)) {
            figures.add(Figure.atMost(30, "every next start, until all are ready, s", next.secondsToReady()));
            figures.add(Figure.atMost(2_500, "memory then, PSS of all processes, MB", next.megabytes()));
            ClassCaches.await();
        }
        figures.add(Figure.atMost(1_000, "class caches on the disk, MB", ClassCaches.megabytes()));
        try (var cached = new Platform(data)) {
            figures.add(Figure.atMost(20, "start with class caches, until all are ready, s", cached.secondsToReady()));
            figures.add(Figure.atMost(2_500, "memory then, PSS of all processes, MB", cached.megabytes()));
        }
    }

    private void measureParts(Path data) throws IOException, InterruptedException {
        var wanted = parts.stream().filter(part -> asked.contains(part.name())).toList();
        if (wanted.isEmpty() && !asked.contains(START)) return;
        try (var demo = new Platform(data, "--demo")) {
            ClassCaches.await();
            figures.add(Figure.atMost(2_500, "memory after --demo, PSS of all processes, MB", demo.megabytes()));
            mongodb = demo.mongodb();
            for (var part : wanted) part.measure(demo, figures::add);
        }
    }

    private void write() throws IOException {
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.createDirectories(RESULT.resolveSibling("."));
        var rows = mapper.createArrayNode();
        for (var figure : figures) rows.add(mapper.<ObjectNode>valueToTree(figure).put("engine", mongodb));
        Files.write(RESULT, mapper.writeValueAsBytes(rows));
    }

    private void print(PrintStream out) {
        out.println("MongoDB: " + mongodb);
        for (var figure : figures) {
            var slowest = figure.p99Ms() == null ? "" : String.format(Locale.ROOT, "   p99 %.1f ms", figure.p99Ms());
            var compared = figure.ratio() == null
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "   %.2f of %.0f; limit %.0f",
                            figure.ratio(),
                            figure.engine(),
                            figure.limit());
            out.printf(
                    Locale.ROOT,
                    "%-60s %10.1f   aim %8s   %s%s%s%n",
                    figure.part(),
                    figure.ours(),
                    figure.aim() == Figure.NO_AIM ? "-" : String.format(Locale.ROOT, "%.0f", figure.aim()),
                    figure.met() ? "met" : "NOT MET",
                    slowest,
                    compared);
        }
    }
}
