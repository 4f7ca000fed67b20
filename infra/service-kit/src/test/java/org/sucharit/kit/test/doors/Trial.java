package org.sucharit.kit.test.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.fuzz.Shot;

/**
 * Tries the doors of a running service. The same request on the same thing is refused to everybody who has no right to it
 * and then succeeds for one who has; what is refused leaves no event. What is sent too much is refused or has no effect.
 *
 * @param <S> how far things are when a door is tried
 */
public class Trial<S> {

    private static final int SHORT = 300;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    private final int port;
    private final JdbcClient jdbc;
    private final Function<S, Scene> prepare;
    private final Map<S, Scene> read = new ConcurrentHashMap<>();

    public Trial(int port, JdbcClient jdbc, Function<S, Scene> prepare) {
        this.port = port;
        this.jdbc = jdbc;
        this.prepare = prepare;
    }

    /** Requests of somebody who shows nothing. */
    final Requests anyone() {
        return new Requests(port, "");
    }

    public final Stream<DynamicTest> of(Door<S> door) {
        var once = DynamicTest.dynamicTest(door.toString(), () -> tryIt(door));
        return door.isJson()
                ? Stream.of(
                        once,
                        DynamicTest.dynamicTest(door + ", with more than is asked for", () -> assignTooMuch(door)))
                : Stream.of(once);
    }

    /** What opens each door, to be bent. */
    public final List<Shot> shots(List<Door<S>> doors) {
        return doors.stream()
                .map(door -> shot(
                        door,
                        door.right().first(),
                        read.computeIfAbsent(door.stage(), prepare),
                        UnaryOperator.identity()))
                .toList();
    }

    /** Everybody who comes to it. */
    protected List<Person> people(Door<S> door) {
        return Person.all();
    }

    /** Headers with which somebody shows who they are. */
    protected Map<String, String> shown(Door<S> door, Person person, Scene scene) {
        var token = person.token(scene.site());
        return token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token);
    }

    /** What somebody without an account types where it is asked for. */
    protected String typed(Person person, Scene scene) {
        return "";
    }

    /** Whether it changes nothing, so that many may do it in turn. */
    protected boolean isReading(Door<S> door) {
        return door.isReading();
    }

    /** What nobody leaves who is refused. */
    protected List<String> traces(Scene scene) {
        return events(scene);
    }

    /** What is told of it, to whoever sees most of it. */
    protected String told(Scene scene) {
        return "";
    }

    private void tryIt(Door<S> door) throws Exception {
        var scene = isReading(door) ? read.computeIfAbsent(door.stage(), prepare) : prepare.apply(door.stage());
        var first = door.right().first();
        if (isReading(door)) {
            // whoever is shown more sees when it is all there
            var shown = door.shown();
            var reader = shown == null ? first : shown.to().first();
            await(door.toString()).atMost(PATIENCE).untilAsserted(() -> assertThat(wrong(door, reader, scene))
                    .isEmpty());
        }

        var traces = traces(scene);
        assertThat(refused(door, scene)).isEmpty();
        assertThat(traces(scene)).as("traces of who was refused").hasSameSizeAs(traces);

        assertThat(wrong(door, first, scene)).isEmpty();
        assertThat(people(door).stream()
                        .filter(person -> !person.equals(first))
                        .filter(person -> door.right().of(person) == Outcome.IN)
                        .flatMap(person -> keptOut(door, person, scene).stream()))
                .as("kept out")
                .isEmpty();
    }

    private void assignTooMuch(Door<S> door) {
        var scene = prepare.apply(door.stage());
        var intruders = new Intruders(scene.site(), door.chosen());
        var before = events(scene);
        var got = ask(door, door.right().first(), scene, intruders::into);
        var after = events(scene);
        var stored = after.subList(before.size(), after.size());
        if (got.status() < 400)
            assertThat(stored.stream().filter(intruders::areIn))
                    .as(shortly(got))
                    .isEmpty();
        else {
            assertThat(got.status()).as(shortly(got)).isIn(400, 409, 412, 422);
            assertThat(stored).as("traces of what was refused").isEmpty();
        }
        assertThat(intruders.areIn(told(scene))).as("what is told of it").isFalse();
    }

    private List<String> refused(Door<S> door, Scene scene) throws Exception {
        var all = people(door).stream()
                .filter(person -> door.right().of(person) != Outcome.IN)
                .<Callable<List<String>>>map(person -> () -> wrong(door, person, scene))
                .toList();
        var wrong = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(all)) wrong.addAll(done.get());
        }
        return wrong;
    }

    /** What is not as it should be, in words. */
    private List<String> wrong(Door<S> door, Person person, Scene scene) {
        var got = ask(door, person, scene);
        return isRight(door, person, scene, got)
                ? List.of()
                : List.of(person + ": not " + door.right().of(person) + " but " + shortly(got));
    }

    /** Whether somebody was answered as they should be. */
    protected boolean isRight(Door<S> door, Person person, Scene scene, Got got) {
        var expected = door.right().of(person);
        return expected == Outcome.IN
                ? got.status() < 400 && showsWhatItShould(door, person, scene, got)
                : got.status() == expected.status() && !shows(door, scene, got);
    }

    /** Somebody else who may. Where the first has closed the door for others, they have one of their own. */
    private List<String> keptOut(Door<S> door, Person person, Scene scene) {
        var found = kept(door, person, scene);
        return found.isEmpty() || isReading(door) ? found : kept(door, person, prepare.apply(door.stage()));
    }

    /** What was done already may be refused, but not at the door. */
    private List<String> kept(Door<S> door, Person person, Scene scene) {
        var got = ask(door, person, scene);
        boolean right = !isKeptOut(got) && (!isReading(door) || showsWhatItShould(door, person, scene, got));
        return right ? List.of() : List.of(person + ": " + shortly(got));
    }

    protected boolean isKeptOut(Got got) {
        return REFUSED.contains(got.status()) || got.status() >= 500;
    }

    private static boolean showsWhatItShould(Door<?> door, Person person, Scene scene, Got got) {
        var shown = door.shown();
        return shown == null || shows(door, scene, got) == (shown.to().of(person) == Outcome.IN);
    }

    private static boolean shows(Door<?> door, Scene scene, Got got) {
        var shown = door.shown();
        return shown != null && text(got).contains(scene.fill(shown.text()));
    }

    protected final Got ask(Door<S> door, Person person, Scene scene) {
        return ask(door, person, scene, UnaryOperator.identity());
    }

    private Got ask(Door<S> door, Person person, Scene scene, UnaryOperator<Sent> changed) {
        var shot = shot(door, person, scene, changed);
        var requests = anyone();
        for (var header : shot.headers().entrySet())
            requests = requests.with(
                    header.getKey(),
                    header.getValue().equals(Shot.FRESH) ? UUID.randomUUID().toString() : header.getValue());
        return door.isReading() ? requests.get(shot.path()) : requests.send(shot.method(), shot.path(), shot.body());
    }

    private Shot shot(Door<S> door, Person person, Scene scene, UnaryOperator<Sent> changed) {
        return door.shot(shown(door, person, scene), scene.with("typed", typed(person, scene)), changed);
    }

    /** Everything that is stored of both agencies, in order. */
    protected final List<String> events(Scene scene) {
        return jdbc.sql("""
                SELECT concat_ws(' ', aggregate_identifier, agency, payload, meta_data) FROM domain_event
                WHERE agency IN (?, ?) ORDER BY global_index""")
                .params(scene.site().here(), scene.site().elsewhere())
                .query(String.class)
                .list();
    }

    private static String shortly(Got got) {
        var text = text(got);
        return got.status() + " " + text.substring(0, Math.min(text.length(), SHORT));
    }

    protected static String text(Got got) {
        return new String(got.response().body(), UTF_8);
    }
}
