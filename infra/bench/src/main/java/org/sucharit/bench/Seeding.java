package org.sucharit.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Puts invented events into the store of a service that is not running, while its database is. */
enum Seeding {
    MEASURES(
            "org.sucharit.measures.agency.AgencyEvent",
            "org.sucharit.measures.assessment.AssessmentEvent",
            "org.sucharit.measures.disclosure.DisclosureEvent",
            "org.sucharit.measures.measure.MeasureEvent"),
    COMPLAINTS("org.sucharit.complaints.statistics.FiguresEvent");

    private static final Path SERVICES = Path.of("infra/local/target/apps");
    private static final Path OWN_CLASSES = Path.of("infra/bench/target/classes");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<String> events;

    Seeding(String... events) {
        this.events = List.of(events);
    }

    /** The service's database and the first part of its events' names. */
    String context() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns when all that is told is committed. @return how many facts there were */
    long write(Path data, Consumer<Consumer<Fact>> telling) throws IOException, InterruptedException {
        var process = writer(data);
        var written = new long[1];
        try (var out = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            telling.accept(fact -> {
                try {
                    out.write(fact.line());
                    out.write('\n');
                    written[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        if (!Program.awaitEnd(process, PATIENCE))
            throw new IOException("events of " + context() + " could not be written");
        return written[0];
    }

    private Process writer(Path data) throws IOException {
        // laid out by the first start: the option, the class path, the main class
        var classPath = Files.readAllLines(
                        SERVICES.resolve(context() + "-service").resolve("options"))
                .get(1);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=errors-logback.xml",
                "-cp",
                OWN_CLASSES + ":" + classPath,
                StoreWriter.class.getName(),
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(5432 + Platform.OFFSET, context()),
                context(),
                context()));
        command.addAll(events);
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        var password = data.resolve("secrets/postgres-" + context());
        builder.environment()
                .put("SUCHARIT_PASSWORD", Files.readString(password).strip());
        return Program.begin(builder);
    }
}
