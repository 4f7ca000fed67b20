package org.sucharit.complaints.doors;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.fuzz.Fuzz;

/** Requests and documents with something wrong about them. */
class FuzzIT extends Stages {

    private final Map<String, Scene> scenes = new HashMap<>();

    @Test
    void whatever_is_sent_to_any_door_is_answered() throws Exception {
        var shots = DoorTable.ALL.stream()
                .map(door -> door.shot(door.right().first(door.onlyHidden()), scene(door)))
                .toList();
        new Fuzz(port, shots).run();
    }

    private Scene scene(Door door) {
        return scenes.computeIfAbsent(
                door.stage() + " " + door.onlyHidden(), _ -> prepare(door.stage(), door.onlyHidden()));
    }
}
