package org.sucharit.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Run by Gatling in a process of its own, with system properties: {@code clients}, each for every measure the officer of the next agency; for how
 * many {@code warm} seconds they only warm and for how many {@code seconds} it counts; {@code pace}, the microseconds between
 * two commands of a client, 0 for none; {@code tokens} and {@code result}, files.
 */
public final class MeasuresSimulation extends Simulation {

    private static final String END = "end";
    private static final String ID = "id";
    private static final String BEGIN = "begin";
    private static final String TURN = "turn";
    private static final String LATE = "late";

    private final int clients = number("clients");
    private final Duration pace = Duration.ofNanos(number("pace") * 1000L);
    private final SentTally tally = new SentTally();

    public MeasuresSimulation() {
        var protocol = http.baseUrl(Platform.GATEWAY)
                .disableWarmUp()
                .disableCaching()
                .disableFollowRedirect()
                .contentTypeHeader("application/json")
                .acceptHeader("application/json")
                .header("Authorization", "Bearer #{token}")
                .header("Idempotency-Key", session -> UUID.randomUUID().toString());
        var measured = phase("measured", number("seconds"), true);
        int warm = number("warm");
        setUp(warm == 0 ? measured : phase("warming", warm, false).andThen(measured))
                .protocols(protocol);
    }

    private PopulationBuilder phase(String name, int seconds, boolean counts) {
        var officers = csv(text("tokens")).circular();
        long nanos = Duration.ofSeconds(seconds).toNanos();
        return scenario(name)
                .exec(session -> session.set(END, System.nanoTime() + nanos))
                .exec(asLongAs(MeasuresSimulation::mayGoOn, false)
                        .on(feed(officers).exec(story(counts))))
                .injectOpen(atOnceUsers(clients));
    }

    private static boolean mayGoOn(Session session) {
        return System.nanoTime() < session.getLong(END);
    }

    private ChainBuilder story(boolean counts) {
        var story = exec(session -> session.set(ID, UUID.randomUUID()))
                .exec(command("draft", "/api/measures", MeasuresSimulation::draft, counts))
                .exec(command("adopt", "/api/measures/#{id}/adopt", _ -> "", counts));
        for (int number = 1; number <= MeasureStory.ACTIONS; number++) {
            var action = MeasureStory.action(number);
            story = story.exec(command("act", "/api/measures/#{id}/actions", _ -> action, counts));
        }
        return story;
    }

    private static String draft(Session session) {
        return MeasureStory.draft(
                Objects.requireNonNull(session.<UUID>get(ID)), Objects.requireNonNull(session.getString("agency")));
    }

    /** Not begun any more when time is up; Gatling's own loops end at once, and what was answered last would not be counted. */
    private ChainBuilder command(String name, String path, Function<Session, String> body, boolean counts) {
        var sent = exec(http(name).post(path).body(StringBody(body)).check(status().in(200, 201)))
                .exec(session -> {
                    tally.answered(session.getLong(BEGIN), !session.isFailed(), name.equals("draft"), counts);
                    return session.markAsSucceeded();
                });
        return exec(pace.isZero() ? exec(MeasuresSimulation::beginning) : inTurn())
                .exec(doIf(MeasuresSimulation::mayGoOn).then(sent));
    }

    private static Session beginning(Session session) {
        return session.set(BEGIN, System.nanoTime());
    }

    /** Waits until it is the client's turn, or time is up; who is late for it has begun then, for waiting counts. */
    private ChainBuilder inTurn() {
        return exec(this::turn)
                .pause(session -> Duration.ofNanos(
                        Math.max(0, Math.min(session.getLong(TURN), session.getLong(END)) - System.nanoTime())))
                .exec(session ->
                        session.getBoolean(LATE) ? session.set(BEGIN, session.getLong(TURN)) : beginning(session));
    }

    /** Clients do not all begin at the same moment. */
    private Session turn(Session session) {
        long now = System.nanoTime();
        long turn = session.contains(TURN)
                ? session.getLong(TURN) + pace.toNanos()
                : now + ThreadLocalRandom.current().nextLong(pace.toNanos());
        return session.set(TURN, turn).set(LATE, turn < now);
    }

    @Override
    public void after() {
        JsonMapper.shared().writeValue(Path.of(text("result")), tally.result());
    }

    private static String text(String property) {
        return Objects.requireNonNull(System.getProperty(property), property);
    }

    private static int number(String property) {
        return Integer.parseInt(text(property));
    }
}
