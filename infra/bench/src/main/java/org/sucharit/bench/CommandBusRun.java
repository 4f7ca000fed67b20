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

    private static final Path FOLDER = Path.of("infra/bench/target/bus");
    private static final Path OWN_CLASSES =
            Path.of("infra/bench/target/classes").toAbsolutePath();
    private static final String MAIN = "org.sucharit.measures.MeasuresApplication";

    private final Twin service;

    private CommandBusRun(Twin service) {
        this.service = service;
    }

    /** Looks how the service is called, while it runs. */
    static CommandBusRun like(Platform platform) throws IOException {
        return new CommandBusRun(Twin.of("measures-service", platform));
    }

    private List<String> command() {
        var command =
                new ArrayList<>(service.command().subList(0, service.command().indexOf(MAIN)));
        command.set(
                command.indexOf("-cp") + 1, command.get(command.indexOf("-cp") + 1) + File.pathSeparator + OWN_CLASSES);
        command.add(CommandBus.class.getName());
        return command;
    }

    Sent send(int clients, int warm, Duration time) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var result = FOLDER.resolve("sent.json").toAbsolutePath();
        Files.deleteIfExists(result);
        var line = command();
        line.addAll(List.of("" + clients, "" + warm, "" + time.toSeconds(), result.toString()));
        Program.run(service.called(line), FOLDER.resolve("bus.out"), time.plusSeconds(warm + 120));
        return JsonMapper.shared().readValue(result, Sent.class);
    }
}
