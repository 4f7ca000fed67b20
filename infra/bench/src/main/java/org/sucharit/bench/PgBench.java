package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.bench.StoredCommands.Answer;
import org.sucharit.bench.StoredCommands.Event;

/** The same inserts by PostgreSQL's own measuring program, where it is installed: whether ours are slow by themselves. */
final class PgBench {

    private static final Path FOLDER = Path.of("infra/bench/target/pgbench");
    private static final Path OUTPUT = FOLDER.resolve("pgbench.out");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String HASH = "uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())";

    private final Platform platform;
    private final StoredCommands commands;

    PgBench(Platform platform, StoredCommands commands) {
        this.platform = platform;
        this.commands = commands;
    }

    boolean isThere() throws InterruptedException {
        try {
            Files.createDirectories(FOLDER);
            Program.run(new ProcessBuilder("pgbench", "--version"), OUTPUT, Duration.ofSeconds(10));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** @return transactions a second, each a command's */
    double perSecond(int clients, Duration time) throws IOException, InterruptedException {
        var script = Files.writeString(FOLDER.resolve("commands.sql"), script());
        var program = new ProcessBuilder(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, 2),
                "--time=" + time.toSeconds(),
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + Platform.POSTGRES,
                "--username=measures",
                "measures"));
        program.environment().put("PGPASSWORD", platform.password("measures"));
        Program.run(program, OUTPUT, time.plusSeconds(60));
        var told = RATE.matcher(Files.readString(OUTPUT));
        if (!told.find()) throw new IOException("pgbench told no rate, see " + OUTPUT);
        return Double.parseDouble(told.group(1)) * commands.ofEach().size();
    }

    private String script() {
        var script = new StringBuilder();
        for (var rows : commands.ofEach()) {
            script.append("BEGIN;\n").append(insert(rows.event()));
            for (var answer : rows.answers()) script.append(insert(answer));
            script.append("END;\n");
        }
        return script.toString();
    }

    private static String insert(Event event) {
        return """
                INSERT INTO bench.domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, \
                payload_type, payload_revision, payload, meta_data, agency) \
                VALUES (gen_random_uuid()::text, gen_random_uuid()::text, %d, %s, %s, %s, %s, %s, %s, %s);
                """.formatted(
                        event.sequence(),
                        text(event.type()),
                        text(event.time()),
                        text(event.payloadType()),
                        text(event.revision()),
                        text(event.payload()),
                        text(event.metaData()),
                        text(event.agency()));
    }

    private static String insert(Answer answer) {
        return """
                INSERT INTO bench.command_answer (key_hash, subject, request_hash, answer, at) VALUES (%s, %s, %s, %s, '%s');
                """.formatted(HASH, text(answer.subject()), HASH, text(answer.answer()), answer.at());
    }

    /** As many bytes, but nothing that the program would take for a variable of its own. */
    private static String text(@Nullable String text) {
        return text == null ? "NULL" : "'" + text.replace(':', '=').replace("'", "''") + "'";
    }
}
