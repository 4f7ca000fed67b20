package org.sucharit.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the whole platform on this machine and keeps it running until it is told to stop. */
final class Launcher {

    private final Console console;
    private final Options options;
    private final Place place;
    private final Ports ports;
    private final RunFolder runs;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Platform platform;
    private @Nullable Guard guard;
    private volatile @Nullable CacheMaking caches;
    private volatile @Nullable Process demo;

    private Launcher(Console console, Options options, Place place, Ports ports) {
        this.console = console;
        this.options = options;
        this.place = place;
        this.ports = ports;
        this.runs = new RunFolder(place.run());
    }

    /** Arguments: those of {@code ./start}; the working folder is the checkout. */
    public static void main(String[] arguments) throws Exception {
        var console = new Console(System.out);
        try {
            var options = Options.of(List.of(arguments));
            if (options.help()) {
                console.say(Options.HELP);
                return;
            }
            var environment = System.getenv();
            var place = new Place(Path.of(""), Path.of(environment.getOrDefault("SUCHARIT_DATA", "data")));
            new Launcher(console, options, place, new Ports(environment, options.portOffset())).run(environment);
        } catch (CannotStart e) {
            console.say(e.sentence());
            System.exit(1);
        } catch (IOException e) {
            console.say("เริ่มไม่ได้ · cannot start: " + e);
            System.exit(1);
        }
    }

    private void run(Map<String, String> environment) throws IOException, InterruptedException {
        var begin = Instant.now();
        place.prepare();
        try (var lock = runs.lock().orElseThrow(this::alreadyRunning)) {
            takeOver();
            runs.write(RunFolder.LAUNCHER, Long.toString(ProcessHandle.current().pid()));
            ports.requireFree();
            ports.lent(Ports.LENT).ifPresent(console::say);
            var logs = new Logs(place.logs());
            logs.keepBounded(stopping);
            var around = new Supervised.Surroundings(place.root(), runs, logs, console, stopping);
            if (options.demo()) {
                DemoState.loading(runs);
            }
            var parts = parts(environment);
            guard = Guard.over(runs);
            platform = new Platform(parts, around);
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            serve(platform, new CacheMaking(caches(parts), place, runs, logs, stopping), logs, begin);
        }
    }

    private List<Component> parts(Map<String, String> environment) throws IOException {
        if (options.postgres()) {
            return List.of(Platform.postgres(place, ports, Postgres.CONNECTIONS_ALONE));
        }
        return options.servers()
                ? Platform.servers(place, ports, environment)
                : Platform.everything(place, ports, environment, options.demo());
    }

    private static List<ClassCache> caches(List<Component> parts) {
        return parts.stream()
                .filter(Service.class::isInstance)
                .map(part -> ((Service) part).cache())
                .toList();
    }

    private void serve(Platform platform, CacheMaking making, Logs logs, Instant begin)
            throws IOException, InterruptedException {
        caches = making;
        try {
            platform.start();
            if (platform.awaitReady()) {
                if (options.demo()) {
                    loadDemo(logs);
                }
                welcome(Duration.between(begin, Instant.now()));
                making.start();
            }
            platform.watch();
            stopped.await(); // the shutdown hook is at work; this thread must not end the lock before it
        } catch (CannotStart e) {
            stop();
            throw e;
        }
    }

    private CannotStart alreadyRunning() {
        return new CannotStart(
                "Sucharit ทำงานอยู่แล้วจากโฟลเดอร์ข้อมูลนี้ (โปรเซส %s) เปิดที่ %s"
                        .formatted(runs.launcher(), address()),
                "Sucharit is already running on this data folder (process %s); open %s, or stop it with Ctrl-C there."
                        .formatted(runs.launcher(), address()));
    }

    private void takeOver() throws IOException {
        int left = Ending.endLeftovers(runs);
        if (left > 0) {
            console.say(
                    "  พบของเดิมที่ค้างอยู่ %d โปรเซส หยุดแล้ว · ended %d processes that an earlier start left behind"
                            .formatted(left, left));
        }
        if (options.fresh()) {
            place.clear();
        }
    }

    /** Returns when it is loaded, by this start or an earlier one. */
    private void loadDemo(Logs logs) throws IOException, InterruptedException {
        for (int attempt = 1; stopping.getCount() > 0; attempt++) {
            var begin = Instant.now();
            var loading = DemoLoader.start(place, ports, logs);
            demo = loading;
            runs.record("demo", loading.toHandle());
            int exit = loading.waitFor();
            runs.forget("demo");
            if (exit == 0) {
                DemoState.loaded(runs);
                console.ready("demo", Duration.between(begin, Instant.now()));
                return;
            }
            if (attempt == 1) {
                console.say("  demo: โหลดไม่สำเร็จ จะลองใหม่ ดูสาเหตุที่ · could not be loaded, trying again; see "
                        + logs.of("demo"));
            }
            stopping.await(5, TimeUnit.SECONDS);
        }
    }

    private String address() {
        return "http://localhost:" + ports.of(Ports.Port.GATEWAY);
    }

    private void welcome(Duration took) {
        if (options.servers()) {
            console.say("\nพร้อมใช้งาน · Ready");
            return;
        }
        console.say(String.format(
                Locale.ROOT,
                "%nพร้อมใช้งานใน %.1f วินาที · Ready in %.1f s%n%n  เปิด · open  %s%n",
                Console.seconds(took),
                Console.seconds(took),
                URI.create(address())));
        console.say(DemoAccounts.TEXT);
        console.say("\nCtrl-C หยุดทั้งหมด · stops everything");
    }

    /** Runs once, whether by Ctrl-C, a signal, or a component without which there is no going on. */
    private synchronized void stop() {
        if (stopped.getCount() == 0) {
            return;
        }
        stopping.countDown();
        console.say("\nกำลังหยุด · stopping");
        var loading = demo;
        if (loading != null) {
            loading.destroy();
        }
        var making = caches;
        if (making != null) {
            making.end();
        }
        if (platform != null) {
            platform.stop();
        }
        if (guard != null) {
            guard.dismiss();
        }
        runs.forgetAll();
        console.say("หยุดแล้ว · stopped");
        stopped.countDown();
    }
}
