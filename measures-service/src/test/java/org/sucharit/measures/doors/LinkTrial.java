package org.sucharit.measures.doors;

import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.test.doors.Door;
import org.sucharit.kit.test.doors.Person;
import org.sucharit.kit.test.doors.Scene;
import org.sucharit.kit.test.doors.Trial;

/** Some come with a link that was sent to a unit. */
final class LinkTrial extends Trial<Stage> {

    LinkTrial(int port, JdbcClient jdbc, Function<Stage, Scene> prepare) {
        super(port, jdbc, prepare);
    }

    @Override
    protected Map<String, String> shown(Door<Stage> door, Person person, Scene scene) {
        return person.equals(Person.HOLDER)
                ? Map.of("Contribution-Token", token(scene))
                : super.shown(door, person, scene);
    }

    /** The link, or one that opens nothing. */
    @Override
    protected String typed(Person person, Scene scene) {
        var token = token(scene);
        return person.equals(Person.HOLDER) ? token : "y".repeat(token.length());
    }

    private static String token(Scene scene) {
        return scene.words().getOrDefault("token", "none");
    }
}
