package org.sucharit.e2e;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.sucharit.e2e.Browser.Task;

/** Somebody at a real browser from one task to the next, signed in; where the browser breaks down, in another one. */
final class Person implements AutoCloseable {

    private final RunningPlatform platform;
    private final String account;
    private final int width;
    private @Nullable Browser browser;

    /** @param account empty: anyone @param width of the window, in CSS pixels */
    Person(RunningPlatform platform, String account, int width) {
        this.platform = platform;
        this.account = account;
        this.width = width;
    }

    /** @param task which begins by opening a page, and sends at most one form that may not be sent twice */
    void does(Task task) throws Exception {
        try {
            task.doneWith(browser());
        } catch (WebDriverException e) {
            if (!BrokenBrowser.is(e)) throw e;
            BrokenBrowser.replaced(e);
            close();
            task.doneWith(browser());
        }
    }

    /** After signing in it shows what a person sees first. */
    private Browser browser() {
        if (browser == null) {
            browser = new Browser(platform, width);
            if (!account.isEmpty()) browser.signIn(account, "/login");
        }
        return browser;
    }

    @Override
    public void close() {
        if (browser != null) browser.close();
        browser = null;
    }
}
