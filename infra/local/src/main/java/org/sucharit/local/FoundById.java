package org.sucharit.local;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * The library's server in memory, in which a unique index also serves queries that ask for more than its keys: its own ones serve only
 * those that ask for exactly them, and look through the whole collection for a document with a certain id and, say, an older version,
 * which is how projections write.
 */
final class FoundById extends MemoryBackend {

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new Database(name, getCursorRegistry());
    }

    private static final class Database extends MemoryDatabase {

        Database(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new UniqueIndex(name, keys, sparse);
        }
    }

    /** Only finds candidates; the collection compares each with the whole query. */
    private static final class UniqueIndex extends MemoryUniqueIndex {

        UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
            super(name, keys, sparse);
        }

        @Override
        public synchronized boolean canHandle(Document query) {
            return query.keySet().containsAll(keySet()) && super.canHandle(keysOf(query));
        }

        @Override
        public synchronized Iterable<Integer> getPositions(Document query) {
            return super.getPositions(keysOf(query));
        }

        private Document keysOf(Document query) {
            if (query.size() == getKeys().size()) return query;
            var keys = new Document();
            for (var key : getKeys()) keys.put(key.getKey(), query.get(key.getKey()));
            return keys;
        }
    }
}
