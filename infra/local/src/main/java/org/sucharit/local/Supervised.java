package org.sucharit.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one component running: starts it, waits until it is ready, starts it again when it ends by itself. */
final class Supervised {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int STARTS_UNTIL_TOLD = 4;

    /** What all supervised components share. */
    record Surroundings(Path root, RunFolder runs, Logs logs, Console console, CountDownLatch stopping) {}

    private final Component component;
    private final Surroundings around;
    private final Consumer<CannotStart> fatal;
    private final CountDownLatch readyOnce = new CountDownLatch(1);
    private volatile @Nullable Process process;
    private int startsInVain;

    Supervised(Component component, Surroundings around, Consumer<CannotStart> fatal) {
        this.component = component;
        this.around = around;
        this.fatal = fatal;
    }

    String name() {
        return component.name();
    }

    Component component() {
        return component;
    }

    /** Whether it was ready once, or became so in time. */
    boolean awaitReady(Duration patience) throws InterruptedException {
        return readyOnce.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void start(Iterable<Supervised> waitFor) {
        Thread.ofPlatform().name(name()).daemon().start(() -> {
            try {
                for (var other : waitFor) {
                    while (!other.awaitReady(Duration.ofMillis(200))) {
                        if (stopping()) {
                            return;
                        }
                    }
                }
                keepRunning();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void keepRunning() throws InterruptedException {
        while (!stopping()) {
            try {
                runOnce();
            } catch (CannotStart e) {
                fatal.accept(e);
                return;
            } catch (IOException e) {
                around.console().say("  %s: %s".formatted(name(), e.getMessage()));
                startsInVain++;
            }
            if (!stopping()) {
                around.stopping().await(pause().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void runOnce() throws IOException, InterruptedException {
        var begin = Instant.now();
        var started = launch();
        if (started == null) {
            return;
        }
        if (becameReady(started)) {
            startsInVain = 0;
            around.console().ready(name(), Duration.between(begin, Instant.now()));
            readyOnce.countDown();
        }
        int exit = started.waitFor();
        around.runs().forget(name());
        if (!stopping()) {
            startsInVain++;
            tellOf(exit);
        }
    }

    /** Under the same lock as {@link #stop}: what is launched is also found by whoever stops. */
    private synchronized @Nullable Process launch() throws IOException {
        if (stopping()) {
            return null;
        }
        var command = new ArrayList<String>();
        if (Commands.onPath("setsid")) {
            command.add("setsid"); // Ctrl-C in the terminal reaches the launcher only, which stops all in order
        }
        command.addAll(component.command());
        var builder = new ProcessBuilder(command)
                .directory(around.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(around.logs().appending(name()));
        builder.environment().putAll(component.environment());
        var started = builder.start();
        process = started;
        around.runs().record(name(), started.toHandle());
        return started;
    }

    private boolean becameReady(Process started) throws InterruptedException {
        while (started.isAlive() && !stopping()) {
            if (component.ready()) {
                return true;
            }
            started.waitFor(150, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private void tellOf(int exit) {
        around.console()
                .say("  %-20s หยุดเอง กำลังเริ่มใหม่ · ended by itself (%d), starting it again"
                        .formatted(name(), exit));
        if (startsInVain == STARTS_UNTIL_TOLD) {
            around.console()
                    .say("  %-20s เริ่มไม่สำเร็จ ดูสาเหตุที่ · does not start; see %s"
                            .formatted(name(), around.logs().of(name())));
        }
    }

    /** A component that ran is started again at once; one that keeps failing, ever more slowly. */
    private Duration pause() {
        var pause = Duration.ofMillis(250L << Math.min(startsInVain, 5));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private boolean stopping() {
        return around.stopping().getCount() == 0;
    }

    /** The running process, for {@link Ending}; nothing is launched after {@code stopping} is down and this was called. */
    synchronized Optional<Ending.Target> toEnd() {
        return Optional.ofNullable(process)
                .filter(Process::isAlive)
                .map(running -> Ending.target(name(), running.toHandle()));
    }
}
