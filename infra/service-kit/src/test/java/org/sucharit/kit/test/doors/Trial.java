package org.sucharit.kit.test.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param prepare brings things to where a door can be tried, at an agency of their own
 */
public record Trial<S extends Enum<S>>(int port, JdbcClient jdbc, Function<S, Scene> prepare, Map<S, Scene> read) {

    private static final int SHORT = 300;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    public Trial(int port, JdbcClient jdbc, Function<S, Scene> prepare) {
        this(port, jdbc, prepare, new ConcurrentHashMap<>());
    }

    public Stream<DynamicTest> of(Door<S> door) {
        var once = DynamicTest.dynamicTest(door.toString(), () -> tryIt(door));
        return door.isJson()
                ? Stream.of(
                        once,
                        DynamicTest.dynamicTest(door + ", with more than is asked for", () -> assignTooMuch(door)))
                : Stream.of(once);
    }

    /** What opens each door, to be bent. */
    public List<Shot> shots(List<Door<S>> doors) {
        return doors.stream()
                .map(door -> door.shot(door.right().first(), read.computeIfAbsent(door.stage(), prepare)))
                .toList();
    }

    private void tryIt(Door<S> door) throws Exception {
        var scene = door.isReading() ? read.computeIfAbsent(door.stage(), prepare) : prepare.apply(door.stage());
        var first = door.right().first();
        if (door.isReading()) {
            // whoever is shown more sees when it is all there
            var shown = door.shown();
            var reader = shown == null ? first : shown.to().first();
            await().atMost(PATIENCE).until(() -> wrong(door, reader, scene).isEmpty());
        }

        long traces = events(scene).size();
        assertThat(refused(door, scene)).isEmpty();
        assertThat(events(scene).size()).as("traces of who was refused").isEqualTo(traces);

        assertThat(wrong(door, first, scene)).isEmpty();
        assertThat(Person.all().stream()
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
    }

    private List<String> refused(Door<S> door, Scene scene) throws Exception {
        var all = Person.all().stream()
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
        var got = ask(door, person, scene, UnaryOperator.identity());
        var expected = door.right().of(person);
        boolean right = expected == Outcome.IN
                ? got.status() < 400 && showsWhatItShould(door, person, scene, got)
                : got.status() == expected.status() && !shows(door, scene, got);
        return right ? List.of() : List.of(person + ": not " + expected + " but " + shortly(got));
    }

    /** Somebody else who may. Where the first has closed the door for others, they have one of their own. */
    private List<String> keptOut(Door<S> door, Person person, Scene scene) {
        var found = kept(door, person, scene);
        return found.isEmpty() || door.isReading() ? found : kept(door, person, prepare.apply(door.stage()));
    }

    /** What was done already may be refused, but not at the door. */
    private List<String> kept(Door<S> door, Person person, Scene scene) {
        var got = ask(door, person, scene, UnaryOperator.identity());
        boolean out = REFUSED.contains(got.status()) || got.status() >= 500;
        boolean right = !out && (!door.isReading() || showsWhatItShould(door, person, scene, got));
        return right ? List.of() : List.of(person + ": " + shortly(got));
    }

    private static boolean showsWhatItShould(Door<?> door, Person person, Scene scene, Got got) {
        var shown = door.shown();
        return shown == null || shows(door, scene, got) == (shown.to().of(person) == Outcome.IN);
    }

    private static boolean shows(Door<?> door, Scene scene, Got got) {
        var shown = door.shown();
        return shown != null && text(got).contains(scene.fill(shown.text()));
    }

    private Got ask(Door<S> door, Person person, Scene scene, UnaryOperator<Sent> changed) {
        return door.ask(new Requests(port, person.token(scene.site())), person, scene, changed);
    }

    /** Everything that is stored of both agencies, in order. */
    private List<String> events(Scene scene) {
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

    private static String text(Got got) {
        return new String(got.response().body(), UTF_8);
    }
}
