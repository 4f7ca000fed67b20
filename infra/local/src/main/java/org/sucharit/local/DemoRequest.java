package org.sucharit.local;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request of the demo, as {@code requests.json} and {@code complaints.json} list them in order.
 *
 * @param name of the step, and of the id it answers: later requests write it as <code>${name}</code>
 * @param as demo account; empty for a citizen, who has none
 */
record DemoRequest(String name, String as, String method, String path, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Pattern DAY = Pattern.compile("\\$\\{today([+-]\\d+)?}");

    static DemoRequest of(JsonNode listed) {
        return new DemoRequest(
                listed.path("name").asString(),
                listed.path("as").asString(),
                listed.path("method").asString("POST"),
                listed.path("path").asString(),
                listed.path("body"));
    }

    DemoRequest with(Map<String, String> ids) {
        var text = withDays(body.isMissingNode() ? "{}" : JSON.writeValueAsString(body), LocalDate.now(BANGKOK));
        var address = path;
        for (var id : ids.entrySet()) {
            text = text.replace("${" + id.getKey() + "}", id.getValue());
            address = address.replace("${" + id.getKey() + "}", id.getValue());
        }
        return new DemoRequest(name, as, method, address, JSON.readTree(text));
    }

    /** The demo is always of these days: <code>${today}</code>, <code>${today-7}</code>, <code>${today+60}</code>. */
    private static String withDays(String text, LocalDate today) {
        return DAY.matcher(text).replaceAll(found -> {
            var distance = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
            return today.plusDays(distance).toString();
        });
    }

    /** @return the id the answer bears; empty where it bears none */
    String send(DemoDoor door) throws IOException, InterruptedException {
        var key = makesReceipt() ? UUID.randomUUID().toString() : "demo-request-" + name;
        var answer = method.equals("PUT") ? door.put(as, path, body, key) : door.post(as, path, body, key, Set.of());
        return answer.path("id").asString("");
    }

    /** Then its key is as secret as the receipt, and as unlike any other. A run that is cut short there may file it twice. */
    private boolean makesReceipt() {
        return path.equals("/api/complaints") || path.equals("/api/cases");
    }
}
