package org.sucharit.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.sucharit.e2e.RunningPlatform;

/**
 * What a process keeps on its heap when everything else is cleared.
 *
 * @param pid another one is another process
 */
record Heap(String component, long pid, String most, long kilobytes) {

    /** Our own Java processes, and Kafka. */
    static final List<String> COMPONENTS =
            List.of("gateway", "identity", "measures-service", "complaints-service", "reporting-service", "kafka");

    private static final Pattern USED = Pattern.compile("(?m)^(?!\\s*(?:Metaspace|class space)).*?\\bused (\\d+)K");
    private static final Pattern MOST = Pattern.compile("-Xmx(\\S+)");
    private static final int TRIES = 3;
    private static final Duration REST = Duration.ofSeconds(3);

    static List<Heap> all(RunningPlatform platform) throws IOException, InterruptedException {
        // what has just been stored is still read, told to others and shown
        Thread.sleep(REST.multipliedBy(7));
        var all = new ArrayList<Heap>();
        for (var component : COMPONENTS) all.add(of(component, platform.pid(component)));
        return all;
    }

    /** The least of some: what others are doing meanwhile is not kept. */
    private static Heap of(String component, long pid) throws IOException, InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            jcmd(pid, "GC.run");
            least = Math.min(least, used(jcmd(pid, "GC.heap_info")));
            Thread.sleep(REST);
        }
        var line = MOST.matcher(jcmd(pid, "VM.command_line"));
        return new Heap(component, pid, line.find() ? line.group(1) : "?", least);
    }

    /** Of all parts of the heap together. */
    static long used(String info) {
        return USED.matcher(info)
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) throw new IOException(said);
        return said;
    }
}
