package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at a real browser. Counts what a task costs them, and notices what a page must not do. */
final class Browser implements AutoCloseable {

    static final int PHONE = 360;
    static final int DESK = 1280;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ClientConfig CLIENT = ClientConfig.defaultConfig()
            .readTimeout(PATIENCE.plusSeconds(30)); // longer than it waits for a page itself

    /** Half a second each: parts of a page may come after it. */
    private static final int GLANCES = 10;

    private final Screen screen;
    private final ChromeDriver chrome;
    private final Inspection inspection;
    private final String home;
    private final String identity;
    private int clicks;
    private int fields;

    /** What somebody does at a browser, from the start. */
    interface Task {
        void doneWith(Browser browser) throws Exception;
    }

    /**
     * Once more, in another browser, where the first one broke down; what a page does wrong is never tried again.
     *
     * @param width of the window, in CSS pixels
     */
    static void at(RunningPlatform platform, int width, Task task) throws Exception {
        try (var browser = new Browser(platform, width)) {
            task.doneWith(browser);
        } catch (WebDriverException e) {
            if (!BrokenBrowser.is(e)) throw e;
            BrokenBrowser.replaced(e);
            try (var another = new Browser(platform, width)) {
                task.doneWith(another);
            }
        }
    }

    /** @param width of the window, in CSS pixels */
    Browser(RunningPlatform platform, int width) {
        home = platform.address("GATEWAY");
        identity = platform.address("IDENTITY");
        screen = width < 600 ? Screen.PHONE : Screen.DESK;
        chrome = started(width);
        chrome.manage().window().setSize(new Dimension(width, 900));
        chrome.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        inspection = new Inspection(chrome);
    }

    private static ChromeDriver started(int width) {
        try {
            return new ChromeDriver(service(), options(width), CLIENT);
        } catch (WebDriverException e) {
            BrokenBrowser.replaced(e);
            return new ChromeDriver(service(), options(width), CLIENT);
        }
    }

    private static ChromeDriverService service() {
        var driver = onPath("chromedriver");
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .build();
    }

    private static ChromeOptions options(int width) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions()
                .setBinary(onPath("chromium").toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-quic",
                        "--disable-sync",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-renderer-backgrounding",
                        "--disable-background-timer-throttling",
                        "--disable-backgrounding-occluded-windows",
                        "--disable-hang-monitor",
                        "--lang=th",
                        "--window-size=%d,900".formatted(width));
        options.setCapability("goog:loggingPrefs", logs);
        if (width < 600)
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of("deviceMetrics", Map.of("width", width, "height", Screen.PHONE.height, "pixelRatio", 1.0)));
        return options;
    }

    static void assumeThere() {
        assumeThat(onPath("chromedriver"))
                .as("Chromium is not there: chromium and chromedriver on the path")
                .exists();
        assumeThat(onPath("chromium")).as("Chromium is not there").exists();
    }

    private static Path onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/nowhere", program));
    }

    Browser open(String path) {
        chrome.get(path.startsWith("/") ? home + path : path);
        return this;
    }

    /** Opens a page that asks for it and signs in; what it cost is not counted. */
    Browser signIn(String account, String path) {
        open(path);
        if (chrome.getCurrentUrl().startsWith(identity)) {
            find(By.name("username")).sendKeys(account);
            find(By.name("password")).sendKeys("demo", Keys.ENTER);
            waitFor("signed in", () -> !chrome.getCurrentUrl().startsWith(identity));
        }
        return this;
    }

    /** Clicks what bears this text: a button or a link. */
    Browser click(String text) {
        return click(By.xpath("//*[self::a or self::button or self::summary or self::label][normalize-space()='%s']"
                .formatted(text)));
    }

    Browser click(By what) {
        waitFor("to click " + what, () -> {
            var element = find(what);
            chrome.executeScript("arguments[0].scrollIntoView({block:'center'})", element);
            element.click();
            return true;
        });
        clicks++;
        return this;
    }

    Browser fill(String name, String text) {
        return fill(find(By.name(name)), text);
    }

    Browser fill(WebElement field, String text) {
        field.clear();
        field.sendKeys(text);
        fields++;
        return this;
    }

    Browser choose(String name, String value) {
        new Select(find(By.name(name))).selectByValue(value);
        fields++;
        return this;
    }

    Browser attach(String name, Path file) {
        find(By.name(name)).sendKeys(file.toAbsolutePath().toString());
        fields++;
        return this;
    }

    WebElement find(By what) {
        return new WebDriverWait(chrome, PATIENCE).until(ExpectedConditions.presenceOfElementLocated(what));
    }

    List<WebElement> all(By what) {
        return chrome.findElements(what);
    }

    String text() {
        var read = new AtomicReference<>("");
        waitFor("a page", () -> {
            read.set(find(By.tagName("body")).getText());
            return true;
        });
        return Objects.requireNonNull(read.get());
    }

    String address() {
        return chrome.getCurrentUrl().replace(home, "");
    }

    void waitFor(String what, java.util.function.BooleanSupplier condition) {
        new WebDriverWait(chrome, PATIENCE).withMessage(what).until(_ -> {
            try {
                return condition.getAsBoolean();
            } catch (WebDriverException e) {
                if (!isGone(e)) throw e;
                return false;
            }
        });
    }

    /** What was looked at went with its page, while the next one came. */
    private static boolean isGone(WebDriverException e) {
        return e instanceof StaleElementReferenceException
                || String.valueOf(e.getMessage()).contains("does not belong to the document");
    }

    /** Returns when the page, or the one that comes in its place, says all of this. */
    Browser sees(String... words) {
        return await(List.of(words), Integer.MAX_VALUE);
    }

    /** Asks for the page again until it says this: a list may show what was done a moment later. */
    Browser seesSoon(String... words) {
        return await(List.of(words), GLANCES);
    }

    /** @param glances at the page before it is asked for again */
    private Browser await(List<String> words, int glances) {
        var taken = new AtomicInteger();
        try {
            waitFor("to read " + words, () -> {
                if (words.stream().allMatch(text()::contains)) return true;
                if (taken.incrementAndGet() % glances == 0) chrome.navigate().refresh();
                return false;
            });
        } catch (TimeoutException missed) {
            if (BrokenBrowser.is(missed)) throw missed;
            throw new AssertionError("%s does not say %s but:%n%s".formatted(address(), words, text()), missed);
        }
        return this;
    }

    /** What the task has cost so far. */
    Effort effort() {
        return new Effort(clicks, fields);
    }

    record Effort(int clicks, int fields) {

        Effort plus(Effort other) {
            return new Effort(clicks + other.clicks, fields + other.fields);
        }
    }

    /** The page is accessible, can be read, wrote no error but its own status, and asked no other server for anything. */
    Browser check(String name) throws IOException {
        inspection.awaitSettled();
        inspection.picture(name, screen);
        assertThat(inspection.accessibility()).as("accessibility of " + name).isEmpty();
        assertThat(inspection.layout()).as("layout of " + name).isEmpty();
        assertThat(complaints()).as("what %s wrote to the console", name).isEmpty();
        assertThat(traffic().requests())
                .as("whom %s asked", name)
                .allMatch(url -> url.startsWith(home) || url.startsWith(identity));
        return this;
    }

    Inspection inspection() {
        return inspection;
    }

    /** Since it was last asked for. */
    Traffic traffic() {
        return Traffic.of(chrome);
    }

    /** As if nothing had ever been opened: the page before, which could ask for something late, is left, and nothing is kept of it. */
    Browser afresh() {
        chrome.get("about:blank");
        command("Network.clearBrowserCache", Map.of());
        traffic();
        return this;
    }

    /** What the page wrote to the console but its own status. */
    List<String> complaints() {
        var own = chrome.getCurrentUrl() + " - Failed to load resource: the server responded with a status of 4";
        return chrome.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.startsWith(own))
                .toList();
    }

    Browser show(Screen screen) {
        screen.show(chrome);
        return this;
    }

    byte[] shot(By what) {
        return find(what).getScreenshotAs(OutputType.BYTES);
    }

    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return chrome.executeCdpCommand(name, parameters);
    }

    /** Sends the form of a field by its first button. */
    void submit(WebElement field) {
        press((WebElement) chrome.executeScript(
                "return [...arguments[0].form.elements].find(one => one.type === 'submit' && !one.classList.contains('hidden'))",
                field));
    }

    /** Sends a form of the page as it is. @param to one of these */
    void press(List<String> to) {
        press((WebElement) chrome.executeScript(
                "return [...document.forms].find(form => arguments[0].includes(form.action)).querySelector('[type=submit]')",
                to));
    }

    /** Sends a form of the page. @param to one of these @param typed into its fields @return whether there is one with fields */
    boolean sendWrong(List<String> to, String typed) {
        var button = inspection.wrongForm(to, typed);
        button.ifPresent(this::press);
        return button.isPresent();
    }

    private void press(WebElement button) {
        // a mark on the document that is left: its elements can't be asked for any more while the next one comes
        chrome.executeScript("arguments[0].scrollIntoView({block:'center'}); window.leaving = true", button);
        button.click();
        new WebDriverWait(chrome, PATIENCE)
                .withMessage("the next page")
                .until(_ -> Boolean.TRUE.equals(chrome.executeScript("return !window.leaving")));
        inspection.awaitSettled();
    }

    String cookie(String name) {
        return Objects.requireNonNull(chrome.manage().getCookieNamed(name), name)
                .getValue();
    }

    @Override
    public void close() {
        BrokenBrowser.end(chrome);
    }
}
