package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Load from a process of its own beside the platform. */
final class GatlingRun {

    private static final Path FOLDER = Path.of("infra/bench/target/gatling");
    private static final List<String> MACHINE = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            // in half a minute the second compiler takes as much of the processors as the sender
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Dlogback.configurationFile=errors-logback.xml",
            // it would ask for its own latest release each time, and remember that in the home folder
            "-Dhttps.proxyHost=127.0.0.1",
            "-Dhttps.proxyPort=9",
            "-Djava.util.prefs.userRoot=" + FOLDER,
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            "infra/bench/target/classes:infra/bench/target/lib/*",
            "io.gatling.app.Gatling",
            "--simulation",
            MeasuresSimulation.class.getName(),
            "--results-folder",
            FOLDER.toString(),
            "--no-reports");

    /** Tokens are good for a quarter of an hour. */
    private static final int MOST_AT_A_STRETCH = 120;

    private GatlingRun() {}

    /** Some clients for so many seconds; what they do is not looked at. */
    static void warmUp(int seconds) throws IOException, InterruptedException {
        for (int left = seconds; left > 0; left -= MOST_AT_A_STRETCH) {
            var sent = send(
                    Trial.WARMING_CLIENTS, 0, Duration.ofSeconds(Math.min(left, MOST_AT_A_STRETCH)), Duration.ZERO);
            System.err.printf("%.0f commands a second while warming%n", sent.perSecond());
        }
    }

    /** @param pace between two commands of a client, zero for none */
    static Sent send(int clients, int warm, Duration time, Duration pace) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var result = FOLDER.resolve("sent.json").toAbsolutePath();
        Files.deleteIfExists(result);
        var tokens = Officers.tokens(FOLDER.resolve("tokens.csv").toAbsolutePath());
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Map.of(
                        "clients", clients,
                        "warm", warm,
                        "seconds", time.toSeconds(),
                        "pace", pace.toNanos() / 1000,
                        "tokens", tokens,
                        "result", result)
                .forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(MACHINE);
        try {
            Program.run(new ProcessBuilder(command), FOLDER.resolve("gatling.out"), time.plusSeconds(warm + 120));
        } finally {
            Files.delete(tokens);
        }
        return JsonMapper.shared().readValue(result, Sent.class);
    }
}
