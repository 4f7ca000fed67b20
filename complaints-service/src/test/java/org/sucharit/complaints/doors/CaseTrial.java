package org.sucharit.complaints.doors;

import static org.sucharit.complaints.doors.Rights.OF_CASE;
import static org.sucharit.complaints.doors.Rights.OF_LIST;
import static org.sucharit.complaints.doors.Rights.OF_OPENED;
import static org.sucharit.complaints.doors.Rights.OF_OWN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.doors.Door;
import org.sucharit.kit.test.doors.Person;
import org.sucharit.kit.test.doors.Person.Card;
import org.sucharit.kit.test.doors.Scene;
import org.sucharit.kit.test.doors.Trial;
import org.sucharit.kit.test.fuzz.Shot;

/** Tries the doors of cases: whoever may not know of one is answered word for word as if there were none. */
final class CaseTrial extends Trial<Setting> {

    private static final String UNKNOWN_RECEIPT = "00000 00000 00000 00000 00000";

    /** Of the moment and of the connection, whatever is answered. */
    private static final Set<String> ANYWAY = Set.of("date", "connection", "keep-alive");

    /** What shows nothing else than the case. */
    private static final Set<Rights> SHOWING = Set.of(OF_LIST, OF_OWN, OF_OPENED);

    private final int port;

    CaseTrial(int port, JdbcClient jdbc, Function<Setting, Scene> prepare) {
        super(port, jdbc, prepare);
        this.port = port;
    }

    /** Of a case of the oversight body those from whom not much is missing; the others are tried once. */
    @Override
    protected List<Person> people(Door<Setting> door) {
        return People.all().stream()
                .filter(person -> !door.stage().hidden() || People.isClose(person))
                .toList();
    }

    @Override
    protected boolean isReading(Door<Setting> door) {
        return super.isReading(door) || door.stage().stage() == Stage.LISTED;
    }

    @Override
    protected Map<String, String> shown(Door<Setting> door, Person person, Scene scene) {
        var headers = new HashMap<>(super.shown(door, person, scene));
        headers.put("Idempotency-Key", Shot.FRESH);
        if (person.card() != Card.PROOF) return headers;
        boolean browser = isPage(door) && scene.words().containsKey("cookie");
        if (!browser) headers.put("Authorization", "Receipt " + typed(person, scene));
        else if (person.equals(People.HOLDER)) headers.put("Cookie", "sucharit-mailbox=" + scene.word("cookie"));
        else if (person.equals(People.OTHER_HOLDER))
            headers.put("Cookie", "sucharit-mailbox=" + scene.word("other cookie"));
        return headers;
    }

    private static boolean isPage(Door<Setting> door) {
        return !door.at().startsWith("/api/");
    }

    /** The receipt that somebody has. */
    @Override
    protected String typed(Person person, Scene scene) {
        if (person.equals(People.HOLDER)) return scene.word("receipt");
        return person.equals(People.OTHER_HOLDER)
                ? scene.words().getOrDefault("other receipt", UNKNOWN_RECEIPT)
                : UNKNOWN_RECEIPT;
    }

    /** Of the case itself: that it was looked for in a list is written down elsewhere. */
    @Override
    protected List<String> traces(Scene scene) {
        return events(scene).stream()
                .filter(event -> event.split(" ")[0].contains(scene.word("id")))
                .toList();
    }

    /** To the desk, and to the oversight body where the case is theirs alone. */
    @Override
    protected String told(Scene scene) {
        var path = "/api/cases/" + scene.word("id");
        var desk = new Requests(port, OF_CASE.first().token(scene.site())).get(path);
        var got = desk.status() == 404
                ? new Requests(port, OF_CASE.of(true).first().token(scene.site())).get(path)
                : desk;
        return text(got);
    }

    @Override
    protected boolean isRight(Door<Setting> door, Person person, Scene scene, Got got) {
        var right = Rights.in(door.right());
        var expected = door.right().of(person);
        boolean sees = text(got).contains(scene.word(right == OF_LIST || right == OF_OWN ? "id" : "mark"));
        return switch (expected) {
            case IN -> got.status() < 400 && (sees || !SHOWING.contains(right));
            case AT_OWN -> !sees;
            case NOT_THERE -> got.status() == 404 && isAsOfNone(door, person, scene, got);
            default -> got.status() == expected.status() && !sees;
        };
    }

    private boolean isAsOfNone(Door<Setting> door, Person person, Scene scene, Got got) {
        if (!Rights.in(door.right()).isOfCase() || !People.isClose(person)) return true;
        var none = UUID.randomUUID().toString();
        var other = ask(door, person, scene.with("id", none));
        return other.status() == got.status()
                && headers(other).equals(headers(got))
                && text(other).replace(none, "").equals(text(got).replace(scene.word("id"), ""));
    }

    private static Set<String> headers(Got got) {
        var headers = new HashSet<String>();
        got.response().headers().map().forEach((name, values) -> {
            if (!ANYWAY.contains(name)) headers.add(name + values);
        });
        return headers;
    }

    /** Whoever has declared to have no interest is not asked to. */
    @Override
    protected boolean isKeptOut(Got got) {
        return super.isKeptOut(got) || text(got).contains("INTEREST_NOT_DECLARED");
    }
}
