package org.sucharit.kit.projection;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** Where a service keeps its read models: collections of its MongoDB database. */
public final class ProjectionStore {

    private static final Set<String> RESERVED = Set.of("tokens", "lives", "parked", "offsets");

    private final MongoDatabase database;
    private final Map<String, Documents<?>> documents = new ConcurrentHashMap<>();
    private final Set<String> computed = ConcurrentHashMap.newKeySet();

    public ProjectionStore(MongoDatabase database) {
        this.database = database;
    }

    /**
     * The documents of a read model; asked for once, by the projection that writes them. Does not touch the database.
     *
     * @param collection snake_case name of the read model
     * @param type record with a component {@code String id}, the aggregate's id
     * @throws IllegalStateException when the collection is taken
     */
    public <D extends Record> Documents<D> documents(String collection, Class<D> type) {
        if (RESERVED.contains(collection))
            throw new IllegalArgumentException("the kit's own collection: " + collection);
        var made = new Documents<>(database.getCollection(collection), type);
        if (computed.contains(collection) || documents.putIfAbsent(collection, made) != null)
            throw new IllegalStateException("two read models in one collection: " + collection);
        return made;
    }

    /**
     * Rows that are computed instead of folded; asked for once. Does not touch the database.
     *
     * @param collection snake_case name
     * @param type record with a component {@code String id}
     * @param version how often the row had been written when it was read
     * @throws IllegalStateException when the collection is taken
     */
    public <D extends Record> ComputedRows<D> computed(String collection, Class<D> type, ToLongFunction<D> version) {
        if (RESERVED.contains(collection) || documents.containsKey(collection) || !computed.add(collection))
            throw new IllegalStateException("two read models in one collection: " + collection);
        return new ComputedRows<>(database.getCollection(collection), type, version);
    }

    Documents<?> named(String collection) {
        var found = documents.get(collection);
        if (found == null) throw new IllegalArgumentException("no read model in collection " + collection);
        return found;
    }

    Collection<Documents<?>> all() {
        return documents.values();
    }
}
