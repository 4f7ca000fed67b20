package org.sucharit.complaints.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Blocks of the operations page, run as they stand there, but for the folder that backups lie in. Of psql's own commands
 * it knows two: a line that a shell runs, and a file that the answer is written to.
 */
final class OperationsPage {

    private static final Path PAGE = Path.of("../infra/docs/operations.md");
    private static final Pattern INTO_FILE = Pattern.compile("(?s)(.*)\\\\g \\([^)]*\\) (\\S+)");

    private final Path backup;

    /** @param backup takes the place of the page's {@code /backup} */
    OperationsPage(Path backup) {
        this.backup = backup;
    }

    /** @param name stands after the block's language */
    String block(String name) throws IOException {
        var block = Pattern.compile("(?ms)^```\\w+ " + name + "\n(.*?)^```$").matcher(Files.readString(PAGE));
        assertThat(block.find()).as(name).isTrue();
        return block.group(1).replace("/backup/", backup + "/");
    }

    void sql(String name, Connection connection, Path data) throws Exception {
        var statement = new StringBuilder();
        for (var line : block(name).lines().toList()) {
            if (line.startsWith("\\! ")) {
                shell(line.substring(3), data);
                continue;
            }
            statement.append(line).append('\n');
            var intoFile = INTO_FILE.matcher(statement.toString().strip());
            if (intoFile.matches()) Files.writeString(Path.of(intoFile.group(2)), run(connection, intoFile.group(1)));
            else if (line.endsWith(";")) run(connection, statement.toString());
            else continue;
            statement.setLength(0);
        }
        assertThat(statement).as("what was not run").isBlank();
    }

    private static String run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement.execute(sql)) return "";
            var row = statement.getResultSet();
            return row.next() ? row.getString(1) + "\n" : "";
        }
    }

    void shell(String script, Path data) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh", "-euc", script).redirectErrorStream(true);
        shell.environment().put("PGDATA", data.toString());
        var running = shell.start();
        var said = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor()).as("%s: %s", script, said).isZero();
    }
}
