package org.sucharit.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;

/**
 * What axe-core finds wrong with the page that is open. It is asked directly: its builder would load itself into a second, empty
 * window for every page, to put together what it found in frames, and of those there are none.
 */
final class Accessibility {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = axe();
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            if (document.querySelector('iframe, frame')) done(['frames: nobody looks into them']);
            else axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then(
                found => done(found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html)),
                failed => done(['axe: ' + failed]));
            """;

    private Accessibility() {}

    /** The rules that are broken, each with the first place where it is. */
    static List<String> broken(JavascriptExecutor page) {
        page.executeScript(AXE);
        var broken = (List<?>) page.executeAsyncScript(RUN, WCAG);
        return broken == null
                ? List.of("axe: no answer")
                : broken.stream().map(Object::toString).toList();
    }

    private static String axe() {
        try (var script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) throw new IllegalStateException("axe-core is not on the class path");
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
