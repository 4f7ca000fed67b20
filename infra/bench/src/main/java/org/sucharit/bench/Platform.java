package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The platform under measurement: {@code ./start} on ports and data of its own. */
final class Platform implements AutoCloseable {

    static final int OFFSET = 30_000;
    static final String GATEWAY = "http://localhost:" + (8080 + OFFSET);
    static final String IDENTITY = "http://localhost:" + (9000 + OFFSET);

    private final Path data;
    private final Process start;
    private final double secondsToReady;

    /** Starts on what the folder has from before, if anything; returns when everything is ready. */
    Platform(Path data, String... options) throws IOException {
        this.data = data;
        var command = new ArrayList<>(List.of("./start", "--port-offset", "" + OFFSET));
        command.addAll(List.of(options));
        Files.createDirectories(data);
        var output = data.resolve("start.out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("SUCHARIT_DATA", data.toString());
        // the pages that are checked are on this machine
        builder.environment().put("SUCHARIT_LINKCHECK_ALLOWLOOPBACK", "true");
        long begin = System.nanoTime();
        start = builder.start();
        try {
            while (!Files.readString(output).contains("Ready in")) {
                if (start.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IOException("The platform did not start: " + Files.readString(output));
                }
            }
        } catch (InterruptedException e) {
            start.destroy();
            Thread.currentThread().interrupt();
        }
        secondsToReady = (System.nanoTime() - begin) / 1e9;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** To the PostgreSQL under measurement, as complaints-service connects. */
    Connection connect() throws IOException, SQLException {
        var password =
                Files.readString(data.resolve("secrets/postgres-complaints")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/complaints".formatted(5432 + OFFSET), "complaints", password);
    }

    /** Sum of the proportional set sizes of all our processes, in MB. Linux only. */
    double megabytes() throws IOException {
        double kilobytes = 0;
        for (var process : processes()) {
            kilobytes += kilobytes(process);
        }
        return kilobytes / 1024;
    }

    private List<ProcessHandle> processes() throws IOException {
        try (var files = Files.list(data.resolve("run"))) {
            var recorded = files.filter(file -> file.toString().endsWith(".pid"))
                    .map(Platform::pid)
                    .flatMap(pid -> ProcessHandle.of(pid).stream());
            return Stream.concat(Stream.of(start.toHandle()), recorded)
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .distinct()
                    .toList();
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            return -1;
        }
    }

    private static long kilobytes(ProcessHandle process) throws IOException {
        var file = Path.of("/proc/%d/smaps_rollup".formatted(process.pid()));
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    @Override
    public void close() {
        start.destroy();
        try {
            start.waitFor(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
