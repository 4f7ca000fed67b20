package org.sucharit.reporting.opendata;

import com.mongodb.client.MongoDatabase;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sucharit.reporting.record.Kept;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.PublicRecord;
import org.sucharit.reporting.record.Records;
import org.sucharit.reporting.record.Rows;

/** The record as rows, read one after the other. */
@Component
class RecordRows {

    private final Records records;
    private final MongoDatabase database;

    RecordRows(Records records, MongoDatabase database) {
        this.records = records;
        this.database = database;
    }

    /** To be closed. */
    <T extends PublicRecord> Stream<T> all(Class<T> type) {
        return records.stream(type).map(Kept::record);
    }

    String collection(Class<? extends PublicRecord> type) {
        return Rows.collection(database, Kind.of(type)).getNamespace().getCollectionName();
    }
}
