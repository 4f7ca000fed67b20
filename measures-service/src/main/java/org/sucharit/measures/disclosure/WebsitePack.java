package org.sucharit.measures.disclosure;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.disclosure.Checklist.Address;
import org.sucharit.measures.disclosure.Checklist.Item;
import org.sucharit.measures.linkcheck.Condition;

/**
 * A piece of HTML for the agency's own website: links to what it discloses, and the way to its complaint channel. It has
 * neither script nor style, so it looks like the page it is put into, and nothing in it tells the platform who visits.
 */
record WebsitePack(RegisteredAgency agency, Checklist checklist, RuleSet rules, String origin) {

    /** Items that no source assigns to an indicator come last. */
    private static final int NO_INDICATOR = Integer.MAX_VALUE;

    /** @return to be pasted into a page */
    String snippet() {
        var id = "oit-" + checklist.fiscalYear();
        var groups = new TreeMap<Integer, List<String>>();
        for (var item : checklist.items())
            entry(item).ifPresent(entry -> groups.computeIfAbsent(indicator(item), _ -> new ArrayList<>())
                    .add(entry));
        var html = new StringBuilder();
        html.append("<section lang=\"th\" aria-labelledby=\"%s\">\n".formatted(id));
        html.append("<h2 id=\"%s\">การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ %d</h2>\n"
                .formatted(id, checklist.fiscalYear()));
        groups.forEach((indicator, entries) -> html.append("<h3>%s</h3>\n<ul>\n".formatted(heading(indicator)))
                .append(String.join("", entries))
                .append("</ul>\n"));
        return html.append(channel()).append("</section>\n").toString();
    }

    /** @return a page of its own around the snippet */
    String page() {
        return """
                <!DOCTYPE html>
                <html lang="th">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(htmlEscape(agency.profile().nameTh()), snippet());
    }

    /** It leads to the agency's start page, never into a form, and says nothing of who comes from where. */
    private String channel() {
        return """
                <p><a href="%s" rel="noopener noreferrer" referrerpolicy="no-referrer"><strong>ช่องทางแจ้งเรื่องและติดตามเรื่อง</strong></a><br>
                <small>เพื่อความเป็นส่วนตัว ควรใช้โทรศัพท์และอินเทอร์เน็ตของท่านเอง</small></p>
                """.formatted(htmlEscape(origin + "/agencies/" + agency.code()));
    }

    private Optional<String> entry(Item item) {
        if (item.state() == ItemState.TO_BE_CONFIRMED) return Optional.empty();
        var name = htmlEscape(name(item));
        var shown = item.addresses().stream().filter(WebsitePack::isThere).toList();
        if (shown.size() == 1)
            return Optional.of("<li>%s</li>\n".formatted(link(shown.getFirst().url(), name)));
        if (!shown.isEmpty()) return Optional.of("<li>%s\n<ol>\n%s</ol></li>\n".formatted(name, links(shown)));
        return Optional.ofNullable(item.declaration())
                .map(declared -> "<li>%s: %s</li>\n".formatted(name, htmlEscape(declared.explanation())));
    }

    private static boolean isThere(Address address) {
        return address.link() == null || address.link().state() != Condition.GONE;
    }

    private static String links(List<Address> addresses) {
        var html = new StringBuilder();
        for (var address : addresses) {
            var name = address.label() == null ? address.url() : address.label();
            html.append("<li>%s</li>\n".formatted(link(address.url(), htmlEscape(name))));
        }
        return html.toString();
    }

    private static String link(String url, String escapedName) {
        return "<a href=\"%s\">%s</a>".formatted(htmlEscape(url), escapedName);
    }

    private static String name(Item item) {
        return item.title() == null ? item.item() : item.item() + " " + item.title();
    }

    private static int indicator(Item item) {
        @Nullable Integer indicator = item.indicator();
        return indicator == null ? NO_INDICATOR : indicator;
    }

    private String heading(int indicator) {
        return indicator == NO_INDICATOR
                ? "ข้อมูลอื่น"
                : htmlEscape(rules.indicator(indicator)
                        .map(rated -> "ตัวชี้วัดที่ %d %s".formatted(indicator, rated.nameTh()))
                        .orElse("ตัวชี้วัดที่ " + indicator));
    }
}
