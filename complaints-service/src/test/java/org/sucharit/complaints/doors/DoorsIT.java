package org.sucharit.complaints.doors;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.sucharit.complaints.casepages.DeedPaths;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.doors.Doorplates;

/**
 * Who gets in at every door of the service. The same request on the same case is refused to everybody who has no right
 * to it and then succeeds for one who has; what is refused leaves no trace in the case.
 */
class DoorsIT extends Stages {

    /** Of the moment and of the connection, whatever is answered. */
    private static final Set<String> ANYWAY = Set.of("date", "connection", "keep-alive");

    private static final int SHORT = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    private final Map<String, Scene> read = new HashMap<>();

    @Test
    void every_door_stands_in_the_table() {
        Set<String> lines = DoorTable.ALL.stream().map(Door::mapping).collect(toCollection(TreeSet::new));
        assertThat(lines).containsExactlyElementsOf(Doorplates.of(mappings));

        var steps = DoorTable.ALL.stream()
                .filter(door -> door.mapping().equals("POST /cases/{id}/{step}"))
                .map(door -> door.at().substring("/cases/{id}/".length()));
        assertThat(steps).containsExactlyInAnyOrderElementsOf(DeedPaths.all());
    }

    @Test
    void every_operation_of_the_openapi_document_stands_in_the_table() {
        var document = asAnyone().get("/v3/api-docs").expect(200).body();
        assertThat(Doorplates.operations(DoorTable.ALL.stream().map(Door::mapping)))
                .containsExactlyElementsOf(Doorplates.of(document));
    }

    @TestFactory
    Stream<DynamicTest> who_gets_in() {
        return DoorTable.ALL.stream().flatMap(this::tried);
    }

    private Stream<DynamicTest> tried(Door door) {
        var once = dynamicTest(door.toString(), () -> tryIt(door, false));
        var hidden = dynamicTest(door + ", of the oversight body", () -> tryIt(door, true));
        if (door.onlyHidden()) return Stream.of(hidden);
        return door.right().isOfCase() ? Stream.of(once, hidden) : Stream.of(once);
    }

    private void tryIt(Door door, boolean hidden) throws Exception {
        var scene = scene(door, hidden);
        var first = door.right().first(hidden);
        if (door.right() == Right.OF_LIST || door.right() == Right.OF_OWN)
            await().atMost(PATIENCE).until(() -> wrong(door, first, scene).isEmpty());

        long traces = traces(scene);
        assertThat(atOnce(door, scene)).isEmpty();
        assertThat(traces(scene)).as("traces of who was refused").isEqualTo(traces);

        assertThat(wrong(door, first, scene)).isEmpty();
        assertThat(people.stream()
                        .filter(person -> !person.equals(first))
                        .filter(person -> door.right().of(person, hidden) == Outcome.IN)
                        .flatMap(person -> kept(door, person, scene)))
                .as("kept out")
                .isEmpty();
    }

    /** Lists are looked at while they are short; what reading leaves as it is serves for the next door too. */
    private Scene scene(Door door, boolean hidden) {
        boolean lists = DoorTable.ALL.indexOf(door) < DoorTable.LISTS.size();
        var stage = lists ? Stage.LISTED : door.stage();
        return lists || door.isReading()
                ? read.computeIfAbsent(stage + " " + hidden, _ -> prepare(stage, hidden))
                : prepare(stage, hidden);
    }

    private long traces(Scene scene) {
        return jdbc.sql("SELECT count(*) FROM domain_event WHERE aggregate_identifier LIKE ?")
                .param("%" + scene.id() + "%")
                .query(Long.class)
                .single();
    }

    private List<String> atOnce(Door door, Scene scene) throws Exception {
        var refused = people.stream()
                .filter(person -> !scene.hidden() || isClose(person))
                .filter(person -> door.right().of(person, scene.hidden()) != Outcome.IN)
                .<Callable<List<String>>>map(person -> () -> wrong(door, person, scene))
                .toList();
        var wrong = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(refused)) wrong.addAll(done.get());
        }
        return wrong;
    }

    /** What is not as it should be, in words. */
    private List<String> wrong(Door door, Person person, Scene scene) {
        var got = ask(door, person, scene);
        var expected = door.right().of(person, scene.hidden());
        var shown =
                switch (door.right()) {
                    case OF_LIST, OF_OWN -> scene.id().toString();
                    default -> scene.word("mark");
                };
        boolean sees = text(got).contains(shown);
        boolean shows = Set.of(Right.OF_LIST, Right.OF_OWN, Right.OF_OPENED).contains(door.right());
        boolean right =
                switch (expected) {
                    case IN -> got.status() < 400 && (sees || !shows);
                    case AT_OWN -> !sees;
                    case NOT_THERE -> got.status() == 404 && isAsOfNone(door, person, scene, got);
                    default -> got.status() == expected.status() && !sees;
                };
        return right ? List.of() : List.of(person + ": not " + expected + " but " + shortly(got));
    }

    /** Somebody else who may: what was done already may be refused, but not at the door. */
    private Stream<String> kept(Door door, Person person, Scene scene) {
        var got = ask(door, person, scene);
        boolean refused = Set.of(401, 403, 404).contains(got.status()) || got.status() >= 500;
        return refused || text(got).contains("INTEREST_NOT_DECLARED")
                ? Stream.of(person + ": " + shortly(got))
                : Stream.empty();
    }

    private static String shortly(Got got) {
        var text = text(got);
        return got.status() + " " + text.substring(0, Math.min(text.length(), SHORT));
    }

    /** Whether not much is missing. The others are tried once, by their status. */
    private static boolean isClose(Person person) {
        return person.isAnywhere(Role.INVESTIGATOR, Role.INSPECTOR);
    }

    private boolean isAsOfNone(Door door, Person person, Scene scene, Got got) {
        if (!door.right().isOfCase() || !isClose(person)) return true;
        var none = scene.none();
        var other = ask(door, person, none);
        return other.status() == got.status()
                && headers(other).equals(headers(got))
                && text(other)
                        .replace(none.id().toString(), "")
                        .equals(text(got).replace(scene.word("id"), ""));
    }

    private Got ask(Door door, Person person, Scene scene) {
        return door.ask(shown(door, person, scene), person, scene);
    }

    private Requests shown(Door door, Person person, Scene scene) {
        if (person.isSignedIn()) return requests(person);
        var anyone = asAnyone().with("Idempotency-Key", UUID.randomUUID().toString());
        if (person.equals(Person.NOBODY)) return anyone;
        return card(door, person, scene, anyone);
    }

    private static Requests card(Door door, Person person, Scene scene, Requests anyone) {
        boolean browser = door.isPage() && scene.words().containsKey("cookie");
        if (!browser) return anyone.with("Authorization", "Receipt " + scene.receipt(person));
        return switch (person.card()) {
            case RECEIPT -> anyone.with("Cookie", "sucharit-mailbox=" + scene.word("cookie"));
            case RECEIPT_OF_ANOTHER -> anyone.with("Cookie", "sucharit-mailbox=" + scene.word("other cookie"));
            default -> anyone;
        };
    }

    private static Set<String> headers(Got got) {
        var headers = new HashSet<String>();
        got.response().headers().map().forEach((name, values) -> {
            if (!ANYWAY.contains(name)) headers.add(name + values);
        });
        return headers;
    }
}
