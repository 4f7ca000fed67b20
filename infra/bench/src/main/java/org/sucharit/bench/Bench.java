package org.sucharit.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Run by {@code ./bench [part…]} in the checkout: measures those parts, or all, prints a table, writes
 * {@code infra/bench/target/bench.json}; ends with 0 when every aim is met. A part that breaks off does not end the others.
 */
final class Bench {

    private static final Path RESULT = Path.of("infra/bench/target/bench.json");

    /** Seconds until the compilers have done what they can. */
    private static final int WARM = 240;

    /** What reporting-service reads again. */
    private static final int MILLION = 1_000_000;

    /** Of measures-service; in its store, and told at once. */
    private static final int STORED = 300_000;

    /** Megabytes for as many events before each of three runs, and once to warm. */
    private static final int ROOM_TO_GROW_FOUR_TIMES = 13_000;

    private final List<Figure> figures = new ArrayList<>();
    private final Options options;
    private final Apart start = new StartPart();
    private final List<Part> parts;
    private final List<Apart> others;

    private Bench(Options options) {
        this.options = options;
        var trial = Trial.of(options);
        int warm = options.number("warm", 0, WARM);
        int stored = options.number("events", 1, STORED);
        this.parts = List.of(
                new PreviewPart(),
                new LinksPart(),
                new RegistryPart(),
                new ReadinessPart(),
                new StreamsPart(),
                new PagesPart());
        this.others = List.of(
                new OnDemo(new FilingPart(trial, warm)),
                new OnDemo(new ReportingPart(options.number("events", 1, MILLION))),
                new OnDemo(new RebuildPart(trial, stored)),
                new OnDemo(new TellingPart(trial, stored, warm), ROOM_TO_GROW_FOUR_TIMES),
                new OnDemo(new ReadsPart(trial)),
                new OnDemo(new CommandsPart(trial, warm)),
                new NationPart(options),
                new HistoryPart(trial, warm, options));
        options.requireParts(names());
    }

    private List<String> names() {
        return Stream.of(
                        Stream.of(start.name()),
                        parts.stream().map(Part::name),
                        others.stream().map(Apart::name))
                .flatMap(names -> names)
                .toList();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var bench = new Bench(Options.of(arguments));
            if (bench.options.help()) out.println(Options.HELP + String.join(" ", bench.names()));
            else bench.measure(out);
            System.exit(bench.figures.stream().allMatch(Figure::met) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void measure(PrintStream out) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("sucharit-bench");
        try {
            measure(start, data);
            attempt("the demo", () -> measureParts(data.resolve("demo")));
            for (var other : others) measure(other, data);
        } finally {
            remove(data);
            write();
            figures.forEach(figure -> out.println(figure.line()));
        }
    }

    /** Something that may break off. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void attempt(String what, Work work) throws InterruptedException {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            note(Figure.brokenOff(what));
        }
    }

    /** Told at once, for the table comes when all parts are through. */
    private void note(Figure figure) {
        figures.add(figure);
        System.err.println(figure.line());
    }

    private void measure(Apart part, Path data) throws IOException, InterruptedException {
        if (!options.asksFor(part.name())) return;
        var own = data.resolve(part.name());
        attempt(part.name(), () -> part.measure(own, this::note));
        remove(own);
    }

    private void measureParts(Path data) throws IOException, InterruptedException {
        var wanted = parts.stream().filter(part -> options.asksFor(part.name())).toList();
        if (wanted.isEmpty()) return;
        try (var demo = Platform.roomy(data, Platform.MUCH_ROOM, Officers.settings(data), "--demo")) {
            ClassCaches.await();
            var named = demo.naming(this::note);
            for (var part : wanted) attempt(part.name(), () -> part.measure(demo, named));
        }
        remove(data);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) return;
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private void write() throws IOException {
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.createDirectories(RESULT.resolveSibling("."));
        Files.write(RESULT, mapper.writeValueAsBytes(figures));
    }
}
