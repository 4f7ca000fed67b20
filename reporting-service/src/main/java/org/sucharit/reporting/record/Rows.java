package org.sucharit.reporting.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How records lie in MongoDB: a collection for each kind, a document for each subject. The record itself is JSON in UTF-8,
 * because nobody searches in it and hundreds of thousands have to be read and written in a minute; beside it stands its
 * trail, versions on their way into the history.
 */
public final class Rows {

    public static final String AGENCY = "agency";
    public static final String FISCAL_YEAR = "fiscalYear";
    public static final String VERSION = "version";
    public static final String CHANGED_AT = "changedAt";
    public static final String RECORD = "record";
    public static final String TRAIL = "trail";
    static final String PROVINCE = "province";

    /** Stands for no agency. */
    public static final String NATION = "-";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Rows() {}

    public static MongoCollection<Document> collection(MongoDatabase database, Kind kind) {
        return database.getCollection("record_" + kind.name().toLowerCase(Locale.ROOT));
    }

    /** As JSON without nulls. */
    public static byte[] bytes(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /** What stands there as JSON. */
    public static <T> T read(byte[] text, int begin, int length, Class<T> type) {
        return JSON.readValue(text, begin, length, type);
    }

    /** The code of the agency as it is stored. */
    public static String code(@Nullable AgencyId agency) {
        return agency == null ? NATION : agency.value();
    }

    /** The record in a stored document. */
    public static <T extends PublicRecord> T record(Document row, Class<T> type) {
        return JSON.readValue(row.get(RECORD, Binary.class).getData(), type);
    }

    /** The document to be stored. */
    public static Document document(
            String subject, PublicRecord record, long version, Instant changedAt, byte[] trail) {
        var row = new Document("_id", subject).append(AGENCY, code(record.agency()));
        if (record.ofYear() != null) row.append(FISCAL_YEAR, record.ofYear());
        if (record instanceof AgencyRecord agency) row.append(PROVINCE, agency.province());
        return row.append(VERSION, version)
                .append(CHANGED_AT, Date.from(changedAt))
                .append(RECORD, new Binary(bytes(record)))
                .append(TRAIL, new Binary(trail));
    }
}
