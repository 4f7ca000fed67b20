package org.sucharit.kit.projection;

import com.mongodb.client.MongoDatabase;
import org.sucharit.kit.time.KeptTimes;

/** Opens to the tests of the neighbouring package what only the auto-configuration puts together. */
public final class ReadModelsForTests {

    private ReadModelsForTests() {}

    public static Lives lives(MongoDatabase database, String node) {
        return new Lives(database, node, KeptTimes.exact());
    }

    public static ParkedEvents parked(MongoDatabase database) {
        return new ParkedEvents(database, KeptTimes.exact());
    }
}
