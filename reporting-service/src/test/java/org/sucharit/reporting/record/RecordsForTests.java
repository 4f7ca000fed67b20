package org.sucharit.reporting.record;

import com.mongodb.client.MongoDatabase;

/** For tests without a service around them. */
public final class RecordsForTests {

    private RecordsForTests() {}

    public static Records in(MongoDatabase database) {
        return new Records(database);
    }
}
