package org.sucharit.e2e;

import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;

/** A browser that hangs, or is gone: no fault of the page that it shows. */
final class BrokenBrowser {

    private static final List<String> WORDS = List.of(
            "receiving message from renderer",
            "not connected to DevTools",
            "chrome not reachable",
            "tab crashed",
            "disconnected",
            "session deleted");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private BrokenBrowser() {}

    /** Whether it says that the browser failed, or whoever drives it, and not something that was looked for in a page. */
    static boolean is(WebDriverException e) {
        return Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                .anyMatch(BrokenBrowser::isOne);
    }

    private static boolean isOne(Throwable e) {
        var said = String.valueOf(e.getMessage());
        return e instanceof TimeoutException
                || e instanceof ConnectException
                || e instanceof NoSuchSessionException
                || e instanceof SessionNotCreatedException
                || WORDS.stream().anyMatch(said::contains);
    }

    /** Tells whoever reads the output. */
    static void replaced(WebDriverException e) {
        System.err.println("The browser broke down and is replaced by another: " + e);
    }

    /** Ends a browser, also one that hangs: its driver alone would wait for it. */
    static void end(ChromeDriver chrome) {
        var process =
                ((Number) Objects.requireNonNull(chrome.getCapabilities().getCapability("goog:processID"))).longValue();
        var asked = Thread.ofVirtual().start(() -> quit(chrome));
        try {
            if (asked.join(PATIENCE)) return;
            ProcessHandle.of(process).ifPresent(BrokenBrowser::kill);
            asked.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void quit(ChromeDriver chrome) {
        try {
            chrome.quit();
        } catch (WebDriverException e) {
            System.err.println("The browser did not end of itself: " + e.getRawMessage());
        }
    }

    private static void kill(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
