package org.sucharit.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sucharit.e2e.RunningPlatform;

/** Something that happens to the platform. */
interface Fault {

    /** As it is called in the table. */
    String named();

    /** Whether events may be told again because of it: {@link Component#tells}. */
    boolean disturbsTelling();

    /** Returns when it struck, as lines of the journal have it. */
    long strike(RunningPlatform platform) throws Exception;

    /** Whether the platform has recovered as far as processes go. */
    boolean over(RunningPlatform platform);

    /** What an operator does about it, once it is over. */
    default void mend(RunningPlatform platform) throws Exception {}

    /** Something that happens to one component. */
    interface OfOne extends Fault {

        Component component();

        @Override
        default boolean disturbsTelling() {
            return component().tells();
        }
    }

    /** SIGKILL. */
    final class Kill implements OfOne {

        private static final Duration START = Duration.ofMinutes(5);

        private final Component component;
        private final List<String> options;
        private long before;

        /** @param options of the launcher, which has to be started again */
        Kill(Component component, List<String> options) {
            this.component = component;
            this.options = options;
        }

        @Override
        public String named() {
            return "kill " + component.process();
        }

        @Override
        public Component component() {
            return component;
        }

        @Override
        public long strike(RunningPlatform platform) throws IOException, InterruptedException {
            long now = Line.now();
            if (component == Component.LAUNCHER) {
                platform.killLauncherAndStartAgain(options.toArray(String[]::new));
                platform.awaitReady(START);
                return now;
            }
            before = platform.pid(component.process());
            platform.process(component.process()).destroyForcibly();
            return now;
        }

        @Override
        public boolean over(RunningPlatform platform) {
            if (component == Component.LAUNCHER) return true;
            long now = platform.pid(component.process());
            boolean serves = !component.hasReplicas() || platform.isReady(component.name());
            return now > 0 && now != before && serves;
        }
    }

    /** Several at the same moment. */
    record Together(List<Fault> faults) implements Fault {

        @Override
        public String named() {
            return faults.stream().map(Fault::named).collect(Collectors.joining(", "));
        }

        @Override
        public boolean disturbsTelling() {
            return faults.stream().anyMatch(Fault::disturbsTelling);
        }

        @Override
        public long strike(RunningPlatform platform) throws Exception {
            long first = Line.now();
            for (var fault : faults) fault.strike(platform);
            return first;
        }

        @Override
        public boolean over(RunningPlatform platform) {
            return faults.stream().allMatch(fault -> fault.over(platform));
        }
    }

    /** SIGSTOP to all of its processes, for longer than anybody waits, then SIGCONT. */
    record Pause(Component component, Duration length) implements OfOne {

        @Override
        public String named() {
            return "pause %s %d s".formatted(component.process(), length.toSeconds());
        }

        @Override
        public long strike(RunningPlatform platform) throws IOException, InterruptedException {
            var process = platform.process(component.process());
            var all = new ArrayList<>(List.of(process));
            process.descendants().forEach(all::add);
            long now = Line.now();
            for (var one : all) signal("STOP", one);
            Thread.sleep(length);
            for (var one : all) signal("CONT", one);
            return now;
        }

        private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }

        @Override
        public boolean over(RunningPlatform platform) {
            return true;
        }
    }

    /** All of MongoDB's databases are dropped. */
    record Drop(ReadModels models) implements Fault {

        @Override
        public String named() {
            return "drop MongoDB's databases";
        }

        @Override
        public boolean disturbsTelling() {
            return false;
        }

        @Override
        public long strike(RunningPlatform platform) {
            long now = Line.now();
            models.drop();
            return now;
        }

        @Override
        public boolean over(RunningPlatform platform) {
            return true;
        }
    }

    /** Kafka delivers what it delivered before: twice, and the latest first. */
    record Retell(int records) implements Fault {

        @Override
        public String named() {
            return "deliver %d records twice more, backwards".formatted(records);
        }

        @Override
        public boolean disturbsTelling() {
            return true;
        }

        @Override
        public long strike(RunningPlatform platform) throws Exception {
            var broker = "127.0.0.1:" + platform.port("KAFKA");
            var all = Told.on(broker).records();
            var last =
                    all.subList(Math.max(0, all.size() - records), all.size()).reversed();
            long now = Line.now();
            Retelling.to(broker, last);
            Retelling.to(broker, last);
            return now;
        }

        @Override
        public boolean over(RunningPlatform platform) {
            return true;
        }
    }
}
