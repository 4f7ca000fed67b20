package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * Somebody on a phone whose browser runs no scripts, who has keys and no pointer. Speaks to Chromium itself: its driver finds, clicks
 * and waits by scripts of its own.
 */
final class Keyboard {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_KEYS = 120;
    private static final String SCRIPTED = "data:text/html,<p><script>document.body.className='ran'</script>";

    private final Browser browser;
    private final String home;

    Keyboard(Browser browser, String home) {
        this.browser = browser;
        this.home = home;
        browser.command("DOM.enable", Map.of());
        browser.command("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        goTo(SCRIPTED, "body.ran");
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        goTo(SCRIPTED, "body:not(.ran)");
    }

    /** @param path of ours @param there what the page has */
    Keyboard open(String path, String there) {
        return goTo(home + path, there);
    }

    private Keyboard goTo(String address, String there) {
        browser.command("Page.navigate", Map.of("url", address));
        return sees(there);
    }

    /** Waits for a page that has this. */
    Keyboard sees(String selector) {
        Awaitility.await("to see " + selector).atMost(PATIENCE).until(() -> has(selector));
        return this;
    }

    /** Goes there by Tab and presses Enter, then waits for the page that has this. */
    Keyboard enter(String selector, String there) {
        to(selector);
        press("Enter", 13, "\r");
        return sees(there);
    }

    /** Goes to a group of radio buttons or a list by Tab, and through it with the arrows. */
    Keyboard choose(String name, String value) {
        to("[name='%s']".formatted(name));
        var chosen = "[name='%1$s'][value='%2$s']:checked, [name='%1$s'] option[value='%2$s']:checked"
                .formatted(name, value);
        for (int keys = 0; keys < MOST_KEYS && !has(chosen); keys++) press("ArrowDown", 40, "");
        assertThat(has(chosen)).as("%s of %s is chosen", value, name).isTrue();
        return this;
    }

    Keyboard write(String name, String text) {
        to("[name='%s']".formatted(name));
        browser.command("Input.insertText", Map.of("text", text));
        return this;
    }

    /** What is chosen in the system's own window, which no test can open. */
    Keyboard attach(String name, Path file) {
        to("[name='%s']".formatted(name));
        var field = find("[name='%s']".formatted(name));
        browser.command("DOM.setFileInputFiles", Map.of("nodeId", field, "files", List.of(file.toString())));
        return this;
    }

    /** What this part of the page says. */
    String text(String selector) {
        var html = browser.command("DOM.getOuterHTML", Map.of("nodeId", find(selector)));
        return String.valueOf(html.get("outerHTML"))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void to(String selector) {
        for (int keys = 0; keys < MOST_KEYS && !has("%s:focus".formatted(selector)); keys++) press("Tab", 9, "");
        assertThat(has("%s:focus".formatted(selector)))
                .as("%s is reached with the keys", selector)
                .isTrue();
    }

    private void press(String key, int code, String text) {
        browser.command(
                "Input.dispatchKeyEvent",
                Map.of(
                        "type",
                        text.isEmpty() ? "rawKeyDown" : "keyDown",
                        "key",
                        key,
                        "code",
                        key,
                        "text",
                        text,
                        "windowsVirtualKeyCode",
                        code));
        browser.command(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    private boolean has(String selector) {
        return find(selector) != 0;
    }

    /** @return its number in the page; 0: there is none */
    private long find(String selector) {
        return number(browser.command("DOM.querySelector", Map.of("nodeId", root(), "selector", selector)));
    }

    private long root() {
        var document = browser.command("DOM.getDocument", Map.of("depth", 0));
        return document.get("root") instanceof Map<?, ?> root && root.get("nodeId") instanceof Number number
                ? number.longValue()
                : 0;
    }

    private static long number(Map<String, Object> found) {
        return found.get("nodeId") instanceof Number number ? number.longValue() : 0;
    }
}
