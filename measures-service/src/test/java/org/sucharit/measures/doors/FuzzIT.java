package org.sucharit.measures.doors;

import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.fuzz.Fuzz;

/** Requests and documents with something wrong about them. */
class FuzzIT extends Stages {

    @Test
    void whatever_is_sent_to_any_door_is_answered() throws Exception {
        new Fuzz(port, new LinkTrial(port, jdbc, this::prepare).shots(DoorTable.ALL)).run();
    }
}
