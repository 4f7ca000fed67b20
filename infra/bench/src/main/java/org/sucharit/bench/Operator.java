package org.sucharit.bench;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administrator at measures-service itself, where operators look after projections and publishers. */
final class Operator {

    private static final String MEASURES = "http://127.0.0.1:" + (8081 + Platform.OFFSET);

    private final Caller caller;

    Operator() throws IOException, InterruptedException {
        caller = new Caller("admin", MEASURES);
    }

    /** How a projection or publisher stands. @param position index of the last event it has read */
    record Standing(String group, boolean caughtUp, long position, long head, long parked) {

        boolean hasRead(long index) {
            return caughtUp && position >= index;
        }
    }

    /** Lets a projection begin at the first event again. */
    void replay(String projection) throws IOException, InterruptedException {
        var answer = caller.send("/actuator/projections/" + projection + "/replay", "application/json", "{}");
        if (answer.statusCode() != 200) throw new IOException("No rebuild was begun: " + answer.body());
    }

    Standing projection(String name) throws IOException, InterruptedException {
        return standing(json("/actuator/projections/" + name).path("standing"));
    }

    List<Standing> projections() throws IOException, InterruptedException {
        return json("/actuator/projections")
                .path("groups")
                .valueStream()
                .map(Operator::standing)
                .toList();
    }

    List<Standing> publishers() throws IOException, InterruptedException {
        return json("/actuator/publishers")
                .valueStream()
                .map(Operator::standing)
                .toList();
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        var answer = caller.get(path);
        if (answer.statusCode() != 200) throw new IOException(path + ": " + answer.statusCode());
        return JsonMapper.shared().readTree(answer.body());
    }

    /** A publisher's has no {@code caughtUp}: its position says it. */
    private static Standing standing(JsonNode node) {
        return new Standing(
                node.path("group").asString(),
                node.path("caughtUp").asBoolean(true),
                node.path("position").asLong(-1),
                node.path("head").asLong(-1),
                node.path("parked").asLong());
    }
}
