package org.sucharit.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A process that is called as measures-service was, but begins in {@link CommandBus}. */
final class CommandBusRun {

    private static final String SERVICE = "measures-service";
    private static final Path FOLDER = Path.of("infra/bench/target/bus");
    private static final String MAIN = "org.sucharit.measures.MeasuresApplication";

    private final List<String> command;
    private final List<String> environment;

    private CommandBusRun(List<String> command, List<String> environment) {
        this.command = command;
        this.environment = environment;
    }

    /** Looks how the service is called, while it runs. */
    static CommandBusRun like(Platform platform) throws IOException {
        var command = new ArrayList<String>();
        var words = platform.commandLine(SERVICE);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals(MAIN)) break;
            if (word.startsWith("-XX:DumpLoadedClassList")) continue;
            boolean classPath = i > 0 && words.get(i - 1).equals("-cp");
            command.add(
                    classPath
                            ? word
                                    + File.pathSeparator
                                    + Path.of("infra/bench/target/classes").toAbsolutePath()
                            : word);
        }
        command.add(CommandBus.class.getName());
        return new CommandBusRun(command, platform.environment(SERVICE));
    }

    Sent send(int clients, int warm, int seconds) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var result = FOLDER.resolve("sent.json").toAbsolutePath();
        Files.deleteIfExists(result);
        var line = new ArrayList<>(command);
        line.addAll(List.of("" + clients, "" + warm, "" + seconds, result.toString()));
        var program = new ProcessBuilder(line);
        program.environment().clear();
        for (var variable : environment) {
            int at = variable.indexOf('=');
            if (at > 0) program.environment().put(variable.substring(0, at), variable.substring(at + 1));
        }
        Program.run(program, FOLDER.resolve("bus.out"), Duration.ofSeconds(warm + seconds + 120));
        return JsonMapper.shared().readValue(result, Sent.class);
    }
}
