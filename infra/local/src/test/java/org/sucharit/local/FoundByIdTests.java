package org.sucharit.local;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoundByIdTests {

    private final MongoServer server = new MongoServer(new FoundById());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoCollection<Document> measures =
            client.getDatabase("found").getCollection("measures");

    @BeforeEach
    void three_measures() {
        for (var id : new String[] {"one", "two", "three"})
            measures.insertOne(new Document("_id", id)
                    .append("agency", "06500101")
                    .append("number", id.length() + ":" + id)
                    .append("version", 3));
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void what_else_is_asked_for_still_decides() {
        assertThat(ids(and(eq("_id", "two"), lt("version", 4)))).containsExactly("two");
        assertThat(ids(and(eq("_id", "two"), lt("version", 3)))).isEmpty();
        assertThat(ids(and(eq("_id", "four"), lt("version", 4)))).isEmpty();
        assertThat(ids(and(in("_id", "one", "three", "four"), eq("agency", "06500101"))))
                .containsExactlyInAnyOrder("one", "three");
        assertThat(ids(and(eq("_id", "one"), or(eq("version", 3), eq("agency", "none")))))
                .containsExactly("one");
    }

    @Test
    void it_is_as_large_as_its_documents_are() {
        var document = new Document("_id", "one")
                .append("agency", "06500101")
                .append("number", "3:one")
                .append("version", 3);
        int one = new RawBsonDocument(document, new DocumentCodec())
                .getByteBuffer()
                .remaining();
        assertThat(told("collStats", "measures", "size")).isBetween(3 * one, 3 * one + 8);
        assertThat(told("dbStats", 1, "dataSize")).isEqualTo(told("collStats", "measures", "size"));
    }

    private int told(String command, Object of, String what) {
        var told = client.getDatabase("found").runCommand(new Document(command, of));
        return told.get(what, Number.class).intValue();
    }

    @Test
    void a_newer_version_replaces_and_an_older_one_is_refused() {
        replace("two", 4);
        assertThat(measures.find(eq("_id", "two")).first()).containsEntry("version", 4);
        assertThatThrownBy(() -> replace("two", 4)).isInstanceOf(MongoWriteException.class);
        assertThat(measures.countDocuments()).isEqualTo(3);
    }

    @Test
    void other_unique_indexes_stay_unique_and_are_used_the_same_way() {
        measures.createIndex(Indexes.ascending("agency", "number"), new IndexOptions().unique(true));
        assertThat(ids(and(eq("agency", "06500101"), eq("number", "3:two"), lt("version", 4))))
                .containsExactly("two");
        assertThatThrownBy(() -> measures.insertOne(
                        new Document("_id", "four").append("agency", "06500101").append("number", "3:two")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void what_does_not_name_an_id_is_looked_for_everywhere() {
        assertThat(ids(lt("version", 4))).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(ids(or(eq("_id", "one"), eq("_id", "two")))).containsExactlyInAnyOrder("one", "two");
    }

    private void replace(String id, int version) {
        measures.replaceOne(
                and(eq("_id", id), eq("agency", "06500101"), lt("version", version)),
                new Document("agency", "06500101").append("number", id).append("version", version),
                new ReplaceOptions().upsert(true));
    }

    private Iterable<String> ids(Bson query) {
        return measures.find(query).map(document -> document.getString("_id"));
    }
}
