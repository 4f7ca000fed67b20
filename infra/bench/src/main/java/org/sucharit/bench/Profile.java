package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What services are busy with meanwhile, in the build's output: a recording, its stacks collapsed, and a flame graph of them. */
final class Profile {

    private static final Path FOLDER = Path.of("infra/bench/target");
    private static final String NAME = "name=bench";

    /** Requests go through more methods than the 64 that are kept otherwise, and stacks without their beginnings add up to no graph. */
    private static final String DEEP = "stackdepth=512";

    private static final List<String> SAMPLES = List.of("jdk.ExecutionSample", "jdk.NativeMethodSample");

    /** Where a thread stands in the system's code only because there is nothing to do. */
    private static final List<String> WAITING =
            List.of("sun.nio.ch.EPoll.wait", "sun.nio.ch.Net.poll", "sun.nio.ch.Net.accept");

    /** Something that takes its time. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException, SQLException;
    }

    private Profile() {}

    /** @param label begins the names of the files */
    static void during(Platform platform, String label, List<String> services, Work work)
            throws IOException, InterruptedException, SQLException {
        for (var service : services) {
            platform.jcmd(service, "JFR.configure", DEEP);
            platform.jcmd(service, "JFR.start", NAME, "settings=profile");
        }
        try {
            work.run();
        } finally {
            for (var service : services) end(platform, service, label + "-" + service);
        }
    }

    private static void end(Platform platform, String service, String name) throws IOException, InterruptedException {
        var recording = FOLDER.resolve(name + ".jfr").toAbsolutePath();
        platform.jcmd(service, "JFR.stop", NAME, "filename=" + recording);
        var stacks = stacks(recording);
        Files.write(
                FOLDER.resolve(name + ".collapsed"),
                stacks.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
        new FlameGraph(stacks).write(FOLDER.resolve(name + ".svg"));
    }

    private static Map<String, Integer> stacks(Path recording) throws IOException {
        var stacks = new TreeMap<String, Integer>();
        try (var events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (SAMPLES.contains(event.getEventType().getName())) stacks.merge(stack(event), 1, Integer::sum);
            }
        }
        stacks.keySet().removeIf(Profile::isWaiting);
        return stacks;
    }

    private static boolean isWaiting(String stack) {
        return WAITING.stream().anyMatch(stack::endsWith);
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
