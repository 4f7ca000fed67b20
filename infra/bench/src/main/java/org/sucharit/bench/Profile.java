package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What services are busy with meanwhile, as collapsed stacks in the build's output: what a flame graph is drawn from. */
final class Profile {

    private static final Path FOLDER = Path.of("infra/bench/target");
    private static final String NAME = "name=bench";
    private static final List<String> SAMPLES = List.of("jdk.ExecutionSample", "jdk.NativeMethodSample");

    /** Something that takes its time. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException, SQLException;
    }

    private Profile() {}

    /** @param label begins the names of the files */
    static void during(Platform platform, String label, List<String> services, Work work)
            throws IOException, InterruptedException, SQLException {
        for (var service : services) platform.jcmd(service, "JFR.start", NAME, "settings=profile");
        work.run();
        for (var service : services) {
            var recording = FOLDER.resolve(label + "-" + service + ".jfr").toAbsolutePath();
            platform.jcmd(service, "JFR.dump", NAME, "filename=" + recording);
            platform.jcmd(service, "JFR.stop", NAME);
            collapse(recording, FOLDER.resolve(label + "-" + service + ".collapsed"));
        }
    }

    private static void collapse(Path recording, Path collapsed) throws IOException {
        var stacks = new TreeMap<String, Integer>();
        try (var events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (SAMPLES.contains(event.getEventType().getName())) stacks.merge(stack(event), 1, Integer::sum);
            }
        }
        Files.write(
                collapsed,
                stacks.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }

    private static String stack(RecordedEvent event) {
        var trace = event.getStackTrace();
        if (trace == null) return "unknown";
        return trace.getFrames().reversed().stream()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .collect(Collectors.joining(";"));
    }
}
