package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with the page that a browser shows, for those who see it and for those who hear it. */
final class Inspection {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path PICTURES = Path.of("target/pictures");
    private static final int TALLEST_PICTURE = 8_000;

    private static final String AXE = resource("/axe.min.js");
    private static final String RULES = resource("/crawl/axe.js");
    private static final String LAYOUT = resource("/crawl/layout.js");
    private static final String SETTLED = resource("/crawl/settled.js");
    private static final String FACTS = resource("/crawl/facts.js");

    private static final String REFUSED = resource("/crawl/refused.js");

    private static final int TRIES = 3;

    private final ChromeDriver chrome;
    private boolean blind;

    Inspection(ChromeDriver chrome) {
        this.chrome = chrome;
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(Inspection.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that goes while it is asked, because the one after it has come, can't answer: that one is asked instead. */
    void awaitSettled() {
        for (int tries = 1; ; tries++) {
            try {
                chrome.executeAsyncScript(SETTLED);
                return;
            } catch (ScriptTimeoutException | JavascriptException gone) {
                if (tries == TRIES) throw gone;
            }
        }
    }

    JsonNode facts() {
        return JsonMapper.shared().valueToTree(chrome.executeScript(FACTS));
    }

    /** @param to where it is sent @return the button that sends it; empty where no form asks for anything */
    Optional<WebElement> wrongForm(List<String> to, String typed) {
        return Optional.ofNullable((WebElement) chrome.executeScript(REFUSED, to, typed));
    }

    /** By the rules of WCAG 2.2, A and AA, and by what a screen reader is told. */
    List<String> accessibility() {
        if (!Boolean.TRUE.equals(chrome.executeScript("return typeof axe === 'object'"))) chrome.executeScript(AXE);
        var faults = new ArrayList<>(sentences(chrome.executeAsyncScript(RULES, WCAG)));
        var told = JsonMapper.shared()
                .<JsonNode>valueToTree(chrome.executeCdpCommand("Accessibility.getFullAXTree", Map.of()));
        faults.addAll(new AccessibilityTree(told.path("nodes")).faults());
        return faults;
    }

    /** Text that is cut or sticks out, at the size that the window has. */
    List<String> layout() {
        return sentences(chrome.executeScript(LAYOUT));
    }

    private static List<String> sentences(Object answer) {
        return ((List<?>) answer).stream().map(String::valueOf).toList();
    }

    /**
     * Of the whole page, where it is not endless: the screen is made as high as the page, and looks as before afterwards. A picture is kept
     * to be looked at and decides nothing: the driver gives up a browser that draws none, and no other is asked of that browser.
     */
    void picture(String name, Screen screen) throws IOException {
        if (blind) return;
        screen.show(chrome, Math.clamp(height(), screen.height, TALLEST_PICTURE));
        try {
            var taken = chrome.getScreenshotAs(OutputType.BYTES);
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + "-" + screen.width + ".png"), taken);
        } catch (WebDriverException e) {
            blind = true;
            System.err.println("no picture of " + name + ": " + e.getRawMessage());
        } finally {
            screen.show(chrome);
        }
    }

    private long height() {
        return ((Number) chrome.executeScript("return document.documentElement.scrollHeight")).longValue();
    }
}
