package org.sucharit.kit.test;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Ends a JVM in which no test has begun or ended for a quarter of an hour, or for as many minutes as {@code -Dsucharit.test.standstill=…}
 * says, and tells in a report among the others what its threads waited for. JUnit's own time-outs see neither how a context starts nor
 * tests made while running.
 */
public final class Watchdog implements TestExecutionListener {

    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int LONG = 9000;

    private final Duration patience = Duration.ofMinutes(Long.getLong("sucharit.test.standstill", 15));
    private volatile long since = System.nanoTime();
    private volatile String last = "";
    private @Nullable Thread watching;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        since = System.nanoTime();
        watching = Thread.ofPlatform().daemon().name("watchdog").start(this::watch);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (watching != null) watching.interrupt();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        moved(test, "has begun");
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        moved(test, "has ended");
    }

    private void moved(TestIdentifier test, String what) {
        since = System.nanoTime();
        last = test.getUniqueId() + " " + what;
    }

    private void watch() {
        try {
            while (System.nanoTime() - since < patience.toNanos()) Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            return;
        }
        try {
            tell();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private void tell() throws IOException {
        var target = Path.of("target").toAbsolutePath();
        var which = "standstill-" + ProcessHandle.current().pid();
        var threads = threads(target.resolve(which + ".txt"));
        var reports = Files.createDirectories(target.resolve("failsafe-reports"));
        Files.writeString(reports.resolve("TEST-" + which + ".xml"), report(last, patience, threads));
    }

    /** Those that run something of ours, the one of the tests first; all of them are left in the file. */
    private static List<String> threads(Path file) throws IOException {
        Files.deleteIfExists(file);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(file.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
        return Arrays.stream(Files.readString(file).split("\n\n"))
                .filter(thread -> thread.contains("org.sucharit.") && !thread.contains("\"watchdog\""))
                .sorted((one, other) -> Boolean.compare(isOfTests(other), isOfTests(one)))
                .toList();
    }

    private static boolean isOfTests(String thread) {
        return thread.contains("\"main\"");
    }

    /** As Surefire writes them, with one failure. */
    static String report(String last, Duration patience, List<String> threads) {
        var told = threads.stream().map(Watchdog::inOneLine).collect(Collectors.joining(" | "));
        var message = "nothing in %d min: %s".formatted(patience.toMinutes(), told);
        return "<testsuite><testcase classname=\"standstill\" name=\"%s\"><failure message=\"%s\"/></testcase></testsuite>"
                .formatted(escaped(last), escaped(message.substring(0, Math.min(message.length(), LONG))));
    }

    private static String inOneLine(String thread) {
        return thread.lines()
                .takeWhile(line -> !line.contains("org.junit."))
                .map(line -> line.strip().replaceFirst("^at ", ""))
                .collect(Collectors.joining(" < "));
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }
}
