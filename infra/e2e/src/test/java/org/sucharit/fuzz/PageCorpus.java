package org.sucharit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sucharit.e2e.Mapping;
import org.sucharit.e2e.Mappings;
import org.sucharit.fuzz.Papers.Paper;
import org.sucharit.kit.test.doors.Sent;
import org.sucharit.kit.test.fuzz.Shot;

/** Requests to every page, and from every form on it, found by following links. */
final class PageCorpus {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Of one kind of page, for each who comes. */
    private static final int ALIKE = 2;

    private static final int MOST_PAGES = 400;

    private final String gateway;
    private final Asking asking;
    private final Mappings mappings;
    private final List<Paper> papers;
    private final Map<String, List<Shot>> found = new TreeMap<>();
    private final Map<String, String> services = new HashMap<>();

    PageCorpus(String gateway, Asking asking, Mappings mappings, List<Paper> papers) {
        this.gateway = gateway;
        this.asking = asking;
        this.mappings = mappings;
        this.papers = papers;
    }

    /** Looks around from some addresses on. */
    void crawl(Card card, Collection<String> begin) throws IOException, InterruptedException {
        var waiting = new ArrayDeque<>(begin);
        Set<String> known = new HashSet<>(begin);
        var alike = new HashMap<String, Integer>();
        for (int pages = 0; pages < MOST_PAGES && !waiting.isEmpty(); pages++) {
            var address = waiting.remove();
            var answer = asking.ask(gateway, page(address, card));
            if (!answer.isGood() || !answer.type().startsWith("text/html")) continue;
            add("GET", address, page(address, card));
            var html = new Html(answer.text());
            addForms(address, html, card);
            for (var link : html.links()) {
                var leads = mappings.at("GET", link).map(Mapping::name).orElse("");
                if (leads.isEmpty() || !known.add(link)) continue;
                if (alike.merge(leads, 1, Integer::sum) <= ALIKE) waiting.add(link);
            }
        }
    }

    /** Goes on from the first page of a form to the last. */
    void fillIn(String address, Card card) throws IOException, InterruptedException {
        var html = new Html(asking.ask(gateway, page(address, card)).text());
        for (int steps = 0; steps < 6; steps++) {
            addForms(address, html, card);
            var forms = html.forms();
            if (forms.isEmpty()) return;
            html = new Html(asking.ask(gateway, sent(address, forms.getLast(), card, null))
                    .text());
        }
    }

    private void addForms(String address, Html html, Card card) {
        for (var form : html.forms()) {
            var to = form.action().isEmpty() ? address : form.action();
            if (form.files().isEmpty()) add("POST", to, sent(address, form, card, null));
            else for (var paper : papers) add("POST", to, sent(address, form, card, paper));
        }
    }

    private static Shot page(String address, Card card) {
        var headers = new HashMap<>(card.headers());
        headers.put("Accept", "text/html");
        return new Shot("GET", "GET", encoded(address), headers, new byte[0]);
    }

    private static Shot sent(String address, Html.Form form, Card card, @Nullable Paper paper) {
        var headers = new HashMap<>(card.headers());
        headers.put("Accept", "text/html");
        headers.put("Sec-Fetch-Site", "same-origin");
        var sent = paper == null
                ? new Sent(FORM, form.encoded().getBytes(UTF_8))
                : Sent.file(form.fields(), form.files().getFirst(), paper.name(), paper.content());
        headers.put("Content-Type", sent.type());
        var to = form.action().isEmpty() ? address : form.action();
        return new Shot("POST", "POST", encoded(to), headers, sent.bytes());
    }

    private void add(String method, String address, Shot shot) {
        mappings.at(method, address).ifPresent(mapping -> {
            var name = method + " " + mapping.name();
            services.put(name, mapping.service());
            var all = found.computeIfAbsent(name, _ -> new ArrayList<>());
            int most = ALIKE * (shot.headers().get("Content-Type") == null ? 1 : papers.size());
            if (all.size() < most) all.add(new Shot(name, shot.method(), shot.path(), shot.headers(), shot.body()));
        });
    }

    /** Of one service; where nobody came, with what may stand in the address. */
    List<Shot> shots(String service, Known known, List<Card> cards) {
        for (var method : List.of("GET", "POST"))
            for (var mapping : mappings.taking(method))
                if (mapping.service().equals(service)) guess(method, mapping, known, cards);
        return found.entrySet().stream()
                .filter(one -> services.getOrDefault(one.getKey(), "").equals(service))
                .flatMap(one -> one.getValue().stream())
                .toList();
    }

    private void guess(String method, Mapping mapping, Known known, List<Card> cards) {
        var name = method + " " + mapping.name();
        if (found.containsKey(name)) return;
        services.put(name, mapping.service());
        var headers = new HashMap<>(cards.getFirst().headers());
        headers.put("Accept", "text/html");
        var body = method.equals("GET") ? "" : "text=x&reason=x&TEXT=x&REASON=x&name=x";
        if (!body.isEmpty()) headers.put("Content-Type", FORM);
        var path = known.fill(mapping.patterns().getFirst(), 0).replace("**", "x");
        found.put(name, List.of(new Shot(name, method, path, headers, body.getBytes(UTF_8))));
    }

    private static String encoded(String address) {
        return java.net
                .URI
                .create(address.replace(" ", "%20").replace("|", "%7C"))
                .toASCIIString();
    }
}
