package org.sucharit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * What Kafka's own producer-performance tool sends to the same broker: records as large as those that were published,
 * keys and headers with them, to as many partitions, acknowledged as ours are.
 */
final class ProducerLimit implements AutoCloseable {

    private static final String TOOL = "org.apache.kafka.tools.ProducerPerformance";
    private static final int PARTITIONS = 12;
    private static final int SAMPLES = 10_000;
    private static final int WARMING = 100_000;
    private static final Pattern RATE = Pattern.compile("(\\d+) records sent, ([\\d.]+) records/sec");

    private final Path payloads = Files.createTempFile("sucharit-bench", ".records");
    private int topics;
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", MeasuresTopic.SERVERS));

    ProducerLimit() throws IOException {
        Files.write(
                payloads,
                MeasuresTopic.records(SAMPLES).stream().map(ProducerLimit::line).toList());
    }

    private static String line(byte[] record) {
        return new String(record, StandardCharsets.UTF_8).replace('\n', ' ');
    }

    /** @return records a second */
    double perSecond(Duration time) throws Exception {
        var topic = "bench-" + ++topics;
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all()
                .get();
        try {
            double about = send(topic, WARMING, time);
            return send(topic, Math.round(about * time.toMillis() / 1e3), time);
        } finally {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private double send(String topic, long records, Duration about) throws IOException, InterruptedException {
        var output = Files.createTempFile("sucharit-bench", ".producer");
        try {
            Program.run(tool(topic, records), output, about.multipliedBy(3).plusMinutes(2));
            var said = Files.readString(output);
            return RATE.matcher(said)
                    .results()
                    .filter(line -> Long.parseLong(line.group(1)) == records)
                    .map(line -> Double.parseDouble(line.group(2)))
                    .findFirst()
                    .orElseThrow(() -> new IOException(TOOL + " tells no rate: " + said));
        } finally {
            Files.delete(output);
        }
    }

    /** What it logs would slow it down. */
    private ProcessBuilder tool(String topic, long records) {
        var command = new ArrayList<String>();
        Collections.addAll(
                command,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dslf4j.provider=" + System.getProperty("slf4j.provider"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                TOOL,
                "--topic",
                topic,
                "--num-records",
                Long.toString(records),
                "--throughput",
                "-1",
                "--payload-file",
                payloads.toString(),
                "--bootstrap-server",
                MeasuresTopic.SERVERS,
                "--command-property",
                "acks=all");
        return new ProcessBuilder(command);
    }

    @Override
    public void close() throws IOException {
        admin.close();
        Files.delete(payloads);
    }
}
