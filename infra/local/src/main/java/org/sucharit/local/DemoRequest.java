package org.sucharit.local;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request of the demo, as {@code requests.json} lists them in order.
 *
 * @param name of the step, and of the id it answers: later requests write it as <code>${name}</code>
 * @param as demo account
 */
record DemoRequest(String name, String as, String method, String path, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static DemoRequest of(JsonNode listed) {
        return new DemoRequest(
                listed.path("name").asString(),
                listed.path("as").asString(),
                listed.path("method").asString("POST"),
                listed.path("path").asString(),
                listed.path("body"));
    }

    DemoRequest with(Map<String, String> ids) {
        var text = body.isMissingNode() ? "{}" : JSON.writeValueAsString(body);
        var address = path;
        for (var id : ids.entrySet()) {
            text = text.replace("${" + id.getKey() + "}", id.getValue());
            address = address.replace("${" + id.getKey() + "}", id.getValue());
        }
        return new DemoRequest(name, as, method, address, JSON.readTree(text));
    }

    /** @return the id the answer bears; empty where it bears none */
    String send(DemoDoor door, String key) throws IOException, InterruptedException {
        var answer = method.equals("PUT") ? door.put(as, path, body, key) : door.post(as, path, body, key, Set.of());
        return answer.path("id").asString("");
    }
}
