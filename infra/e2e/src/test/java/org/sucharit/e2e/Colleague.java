package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.UUID;
import org.sucharit.e2e.Door.Reply;
import tools.jackson.databind.JsonNode;

/** Somebody who is signed in and works by the interface; what they do has to succeed. */
final class Colleague {

    private static final String JSON = "application/json";

    private final String gateway;
    private final Door door;
    private final String bearer;

    private Colleague(String gateway, Door door, String bearer) {
        this.gateway = gateway;
        this.door = door;
        this.bearer = bearer;
    }

    /** With one token for everything: a quarter of an hour has to be enough. */
    static Colleague signedIn(RunningPlatform platform, Door door, String account)
            throws IOException, InterruptedException {
        return new Colleague(platform.address("GATEWAY"), door, door.bearer(account));
    }

    JsonNode reads(String path) throws IOException, InterruptedException {
        return done(send("GET", path, JSON, new byte[0]));
    }

    JsonNode does(String path, String body) throws IOException, InterruptedException {
        return done(tries(path, body));
    }

    JsonNode writes(String path, String body) throws IOException, InterruptedException {
        return done(send("PUT", path, JSON, body.getBytes(UTF_8)));
    }

    JsonNode sends(String path, Multipart files) throws IOException, InterruptedException {
        return done(send("POST", path, files.type(), files.whole()));
    }

    /** Whatever comes of it. */
    Reply tries(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, JSON, body.getBytes(UTF_8));
    }

    private static JsonNode done(Reply reply) {
        return Complainant.done(reply, reply.status() == 201 ? 201 : 200).json();
    }

    private Reply send(String method, String path, String type, byte[] body) throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        return door.send(
                gateway, method, path, body, "Authorization", bearer, "Content-Type", type, "Idempotency-Key", key);
    }
}
