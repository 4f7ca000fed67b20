package org.sucharit.local;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes in good order, and by force only those that do not listen. */
final class Ending {

    /** What takes part of a request before what serves it: doors first, databases last. */
    static final List<List<String>> ORDER = List.of(
            List.of("demo", "gateway"),
            List.of("measures-service", "complaints-service", "reporting-service", "identity"),
            List.of("kafka", "mongodb"),
            List.of("postgres"));

    private Ending() {}

    record Target(ProcessHandle process, String signal, Duration patience) {}

    static Target target(String component, ProcessHandle process) {
        // INT: PostgreSQL ends its sessions and writes a checkpoint; on TERM it would wait for every session to leave
        return component.equals("postgres")
                ? new Target(process, "INT", Duration.ofSeconds(20))
                : new Target(process, "TERM", Duration.ofSeconds(12));
    }

    /** Returns when all have ended. */
    static void end(Collection<Target> targets) {
        targets.forEach(
                target -> Commands.signal(target.signal(), target.process().pid()));
        targets.forEach(target -> {
            if (!gone(target.process(), target.patience())) {
                target.process().destroyForcibly();
                gone(target.process(), Duration.ofSeconds(5));
            }
        });
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /**
     * Ends what an earlier launcher left behind when it was killed: only processes recorded in {@code data/run} whose start time is the
     * recorded one. Answers how many there were.
     */
    static int endLeftovers(RunFolder runs) throws IOException {
        int ended = endOne(runs, "guard");
        for (var names : ORDER) {
            var targets = names.stream()
                    .flatMap(name -> runs.process(name).map(process -> target(name, process)).stream())
                    .toList();
            end(targets);
            ended += targets.size();
        }
        for (var name : runs.recorded()) {
            ended += endOne(runs, name);
            runs.forget(name);
        }
        return ended;
    }

    private static int endOne(RunFolder runs, String name) {
        Optional<ProcessHandle> process = runs.process(name);
        process.ifPresent(found -> {
            found.destroyForcibly();
            gone(found, Duration.ofSeconds(5));
        });
        runs.forget(name);
        return process.isPresent() && !name.equals("guard") ? 1 : 0;
    }
}
