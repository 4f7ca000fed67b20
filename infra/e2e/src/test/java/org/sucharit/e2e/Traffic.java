package org.sucharit.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser asked for, and what came, since it was last looked at. */
final class Traffic {

    /** @param method and address of the document that is shown now; empty where none came */
    record Shown(String method, String address, int status) {}

    private final Map<String, String> asked = new LinkedHashMap<>();
    private final List<String> all = new ArrayList<>();
    private Shown shown = new Shown("", "", 0);
    private long bytes;

    static Traffic of(ChromeDriver chrome) {
        var traffic = new Traffic();
        for (var entry : chrome.manage().logs().get(LogType.PERFORMANCE).getAll()) {
            var message = JsonMapper.shared().readTree(entry.getMessage()).path("message");
            traffic.take(message.path("method").asString(""), message.path("params"));
        }
        return traffic;
    }

    private void take(String what, JsonNode about) {
        switch (what) {
            case "Network.requestWillBeSent" -> request(about);
            case "Network.responseReceived" -> response(about);
            case "Network.loadingFinished" -> {
                if (asked.containsKey(about.path("requestId").asString("")))
                    bytes += about.path("encodedDataLength").asLong();
            }
            default -> {} // not of interest
        }
    }

    private void request(JsonNode about) {
        var url = about.at("/request/url").asString("");
        if (!url.startsWith("http")) return;
        bytes += about.at("/redirectResponse/encodedDataLength").asLong(0);
        asked.put(
                about.path("requestId").asString(""),
                about.at("/request/method").asString(""));
        all.add(url);
    }

    private void response(JsonNode about) {
        if (!about.path("type").asString("").equals("Document")) return;
        var method = asked.getOrDefault(about.path("requestId").asString(""), "");
        shown = new Shown(
                method,
                about.at("/response/url").asString(""),
                about.at("/response/status").asInt());
    }

    Shown shown() {
        return shown;
    }

    /** Those that another request asked, or a person. */
    List<String> requests() {
        return all;
    }

    /** As they came over the wire, with headers. */
    long bytes() {
        return bytes;
    }
}
