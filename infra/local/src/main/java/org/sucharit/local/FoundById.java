package org.sucharit.local;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;

/**
 * The library's server in memory, in which an update costs less, and a unique index also serves queries that ask for more than its keys: its own ones serve only
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
        protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
            return new Collection(this, name, options, cursorRegistry);
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new UniqueIndex(name, keys, sparse);
        }
    }

    /** Its size is reckoned when somebody asks for it: the library encodes each document twice with every update for that. */
    private static final class Collection extends MemoryCollection {

        Collection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
            super(database, name, options, cursors);
        }

        @Override
        protected boolean tracksDataSize() {
            return false;
        }

        @Override
        protected int getDataSize() {
            var encoded = Unpooled.buffer();
            long size = streamAllDocumentsWithPosition()
                    .mapToLong(each -> size(each.getDocument(), encoded.clear()))
                    .sum();
            encoded.release();
            return Math.clamp(size, 0, Integer.MAX_VALUE);
        }

        private static long size(Document document, ByteBuf encoded) {
            BsonEncoder.encodeDocument(document, encoded);
            return encoded.readableBytes();
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
