package org.sucharit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.sucharit.e2e.RunningPlatform;

/** The {@link LoadClient} in its own process. */
final class Client implements AutoCloseable {

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;
    private final Path journal;

    private Client(Process process, Path journal) {
        this.process = process;
        this.journal = journal;
        this.orders = new PrintStream(process.getOutputStream(), true, UTF_8);
        this.answers = process.inputReader(UTF_8);
    }

    /** Returns when it has begun. */
    static Client begun(RunningPlatform platform, Path journal, long seed) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadClient.class.getName(),
                        platform.address("GATEWAY"),
                        platform.address("IDENTITY"),
                        journal.toString(),
                        Long.toString(seed))
                .redirectError(journal.resolveSibling("client.log").toFile())
                .start();
        var client = new Client(process, journal);
        client.answer();
        return client;
    }

    int inFlight() throws IOException {
        return Integer.parseInt(order("in-flight"));
    }

    /** While something recovers, everyone sends a request a second at most. */
    void ease() throws IOException {
        order("ease");
    }

    void press() throws IOException {
        order("press");
    }

    /** Returns when nothing is on its way any more. */
    void pause() throws IOException {
        order("pause");
    }

    void goOn() throws IOException {
        order("go-on");
    }

    /** Of requests that had not been answered: how many were when they were sent again, and how many still are not. */
    record Repeated(int repeated, int unanswered) {}

    Repeated repeat() throws IOException {
        var words = order("repeat").split(" ", 2);
        return new Repeated(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    }

    private synchronized String order(String order) throws IOException {
        orders.println(order);
        return answer();
    }

    private String answer() throws IOException {
        var answer = answers.readLine();
        if (answer == null) throw new IOException("the client ended: see client.log beside " + journal);
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        orders.println("stop");
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
