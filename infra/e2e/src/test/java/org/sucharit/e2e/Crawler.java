package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.sucharit.e2e.Traffic.Shown;
import tools.jackson.databind.JsonNode;

/** Visits pages with one browser, as one account after the other, and looks at each on a phone, enlarged and at a desk. */
final class Crawler implements AutoCloseable {

    private static final String COOKIE = "sucharit_session";
    private static final List<String> CITIZENS = List.of("/file", "/mailbox");

    private final RunningPlatform platform;
    private final String home;
    private final String identity;
    private final Mappings mappings;
    private final CrawlData data;
    private final Links links;
    private final Map<String, String> sessions = new HashMap<>(Map.of(Page.ANYONE, ""));
    private final Set<String> visited;
    private final Set<String> looked;
    private Browser browser;
    private String now = Page.ANYONE;
    private boolean briefly;

    Crawler(RunningPlatform platform, Mappings mappings, CrawlData data) {
        this.platform = platform;
        this.browser = new Browser(platform, Browser.DESK);
        this.home = platform.address("GATEWAY");
        this.identity = platform.address("IDENTITY");
        this.mappings = mappings;
        this.data = data;
        this.links = new Links(home, mappings);
        this.visited = new ConcurrentSkipListSet<>();
        this.looked = ConcurrentHashMap.newKeySet();
    }

    private Crawler(Crawler other) {
        platform = other.platform;
        browser = new Browser(platform, Browser.DESK);
        home = other.home;
        identity = other.identity;
        mappings = other.mappings;
        data = other.data;
        links = other.links;
        visited = other.visited;
        looked = other.looked;
        briefly = other.briefly;
    }

    /** With a browser of its own, at the same time; what either has seen, both have. */
    Crawler another() {
        return new Crawler(this);
    }

    /** Looks at pages that are built alike, in one language, once from everywhere, and then only on a phone. */
    Crawler briefly() {
        briefly = true;
        return this;
    }

    /** @return what is wrong with it; where the browser broke down, as another one sees it */
    List<String> visit(Visit visit) throws IOException, InterruptedException {
        try {
            return visitOnce(visit);
        } catch (WebDriverException e) {
            if (!BrokenBrowser.is(e)) throw e;
            BrokenBrowser.replaced(e);
            browser.close();
            browser = new Browser(platform, Browser.DESK);
            now = Page.ANYONE;
            return visitOnce(visit);
        }
    }

    private List<String> visitOnce(Visit visit) throws IOException, InterruptedException {
        become(data.in(visit.account()));
        var address = visit.in(find(visit.page()));
        browser.show(Screen.PHONE).afresh().open(address);
        for (var one : visit.page().typed().entrySet()) type(visit, one.getKey(), data.in(one.getValue()));
        browser.inspection().awaitSettled();
        if (visit.form() != null) {
            var unsent = send(visit.form());
            if (!unsent.isEmpty()) return unsent;
        }
        var traffic = browser.traffic();
        visited.add(name(traffic.shown()));
        return faults(visit, traffic);
    }

    /** Who is refused a page finds nothing there to type into. */
    private void type(Visit visit, String name, String text) {
        if (visit.own() || !browser.all(By.name(name)).isEmpty())
            browser.submit(browser.fill(name, text).find(By.name(name)));
    }

    /** At any document. @return what is wrong with it, whoever it is for */
    List<String> look(String address) throws IOException {
        browser.open(address).inspection().awaitSettled();
        return looks("wrong");
    }

    /** The names of mappings that answered with a page. */
    Set<String> visited() {
        return visited;
    }

    private List<String> send(Form form) {
        if (form.second()) browser.press(formsTo(form.mapping()));
        if (!browser.sendWrong(formsTo(form.mapping()), form.typed()))
            return List.of("has no form to be filled in for " + form.mapping());
        return List.of();
    }

    private List<String> formsTo(String mapping) {
        return browser.inspection()
                .facts()
                .path("forms")
                .valueStream()
                .map(JsonNode::asString)
                .filter(address -> sentTo(address).equals(mapping))
                .toList();
    }

    private String sentTo(String address) {
        return mappings.at("POST", path(address)).map(Mapping::name).orElse("nobody");
    }

    Links links() {
        return links;
    }

    private List<String> faults(Visit visit, Traffic traffic) throws IOException {
        var shown = traffic.shown();
        var faults = new ArrayList<>(visit.faults(shown.status(), name(shown)));
        if (visit.page().typed().isEmpty() && !visit.refused())
            faults.addAll(Budget.faults(path(shown.address()).replace(identity, ""), traffic));
        traffic.requests().stream()
                .filter(url -> !url.startsWith(home) && !(url.startsWith(identity) && !visit.own()))
                .forEach(url -> faults.add("asked another server for " + url));
        var facts = browser.inspection().facts();
        faults.addAll(said(visit, path(shown.address()), facts));
        // a page that says that there is none has a link to itself in another language
        if (visit.own() && shown.status() < 400) links.found(now, cookie(), shown.address(), facts);
        if (visit.refused() && !facts.path("complains").asBoolean()) faults.add("does not say what to correct");
        faults.addAll(isLikeOne(visit, name(shown), facts) ? glance() : looks(visit.fileName()));
        return faults;
    }

    private boolean isLikeOne(Visit visit, String name, JsonNode facts) {
        return briefly && !looked.add(name + visit.language() + facts.path("shape"));
    }

    private List<String> glance() {
        var faults = new ArrayList<String>();
        browser.inspection().layout().forEach(fault -> faults.add("at %d px: %s".formatted(Screen.PHONE.width, fault)));
        browser.complaints().forEach(line -> faults.add("wrote to the console: " + line));
        return faults;
    }

    private List<String> looks(String name) throws IOException {
        var faults = new ArrayList<String>();
        for (var screen : Screen.values()) {
            var inspection = browser.show(screen).inspection();
            inspection.layout().forEach(fault -> faults.add("at %d px: %s".formatted(screen.width, fault)));
            if (screen == Screen.PHONE) faults.addAll(inspection.accessibility());
            if (screen != Screen.ENLARGED) inspection.picture(name, screen);
        }
        browser.complaints().forEach(line -> faults.add("wrote to the console: " + line));
        return faults;
    }

    private static List<String> said(Visit visit, String path, JsonNode facts) {
        var faults = new ArrayList<String>();
        if (!facts.path("lang").asString("").equals(visit.language()))
            faults.add("its language is " + facts.path("lang"));
        if (facts.path("title").asString("").isBlank()) faults.add("it has no title");
        if (CITIZENS.stream().anyMatch(path::startsWith)
                && facts.path("scripts").asInt() > 0) faults.add("carries a script");
        return faults;
    }

    private String name(Shown shown) {
        return mappings.at(shown.method(), path(shown.address()))
                .map(mapping -> shown.method() + " " + mapping.name())
                .orElse("nobody");
    }

    private String path(String address) {
        return address.replace(home, "").replaceFirst("[?#].*", "");
    }

    /** Goes the way to a page, by links but the first step. */
    private String find(Page page) throws IOException, InterruptedException {
        var start = data.in(page.way().getFirst());
        return find(start, page.way().subList(1, page.way().size()))
                .orElse("/nowhere?from=" + encoded(start) + "&to=" + encoded(page.mapping()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Optional<String> find(String from, List<String> way) throws IOException, InterruptedException {
        if (way.isEmpty()) return Optional.of(from);
        for (var link : new Reader(home, cookie())
                .read(from).links().stream().distinct().toList()) {
            boolean leads = mappings.at("GET", link)
                    .filter(found -> found.name().equals(way.getFirst()))
                    .isPresent();
            var found = leads ? find(link, way.subList(1, way.size())) : Optional.<String>empty();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private String cookie() {
        var kept = sessions.getOrDefault(now, "");
        return kept.isEmpty() ? "" : COOKIE + "=" + kept;
    }

    private void become(String account) {
        browser.command("Network.clearBrowserCookies", Map.of());
        now = account;
        var kept = sessions.get(account);
        if (kept == null) sessions.put(account, signIn(account));
        else if (!kept.isEmpty())
            browser.command("Network.setCookie", Map.of("name", COOKIE, "value", kept, "url", home, "httpOnly", true));
    }

    private String signIn(String account) {
        browser.signIn(account, "/login?to=/api-docs");
        assertThat(browser.address())
                .as("where %s is after signing in", account)
                .isEqualTo("/api-docs");
        return browser.cookie(COOKIE);
    }

    @Override
    public void close() {
        browser.close();
    }
}
