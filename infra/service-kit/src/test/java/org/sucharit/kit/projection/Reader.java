package org.sucharit.kit.projection;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.time.KeptTimes;

/** One replica reading an event store into MongoDB, as the auto-configuration would put it together. */
final class Reader implements AutoCloseable {

    final MongoClient client;
    final MongoDatabase database;
    final ProjectionStore store;
    final Positions positions;
    final ParkedEvents parked;
    final Projections projections;
    final Freshness freshness;
    final Notes notes;
    final Configuration axon;
    private final Processors processors;

    Reader(TestMongo mongo, String databaseName, EventStorageEngine engine, String node) {
        this(mongo, databaseName, engine, node, UnaryOperator.identity(), 4, 100);
    }

    Reader(
            TestMongo mongo,
            String databaseName,
            EventStorageEngine engine,
            String node,
            UnaryOperator<TokenStore> tokens,
            int segments,
            int batchSize) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                .writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(c -> c.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .build());
        database = client.getDatabase(databaseName);
        store = new ProjectionStore(database);
        notes = new Notes(store);
        var serializer =
                JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
        positions = new Positions(database, serializer, segments, KeptTimes.exact()) {
            @Override
            TokenStore tokenStore(String name) {
                return tokens.apply(super.tokenStore(name));
            }
        };
        parked = new ParkedEvents(database, KeptTimes.exact());
        var lives = new Lives(database, node, KeptTimes.exact());
        var parts = new Processors.ProjectionParts(
                new MongoSettings(mongo.uri(), databaseName, segments, batchSize, 4),
                new NodeName(node),
                positions,
                lives,
                parked);
        processors = new Processors(provider(parts), provider(null));
        var configurer = DefaultConfigurer.defaultConfiguration().configureEventStore(c -> EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(20)
                .build());
        processors.configureModule(configurer);
        configurer.eventProcessing().registerEventHandler(_ -> notes);
        axon = configurer.start();
        projections = new Projections(store, positions, parked, lives, provider(axon.eventStore()));
        freshness = new Freshness(store, positions);
        projections.start();
    }

    private static <T> ObjectProvider<T> provider(@Nullable T value) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                if (value == null) throw new IllegalStateException("none");
                return value;
            }
        };
    }

    /** Waits until everything in the store so far has been read. */
    void catchUp() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var head = Positions.position(axon.eventStore().createHeadToken());
            return projections.away() == null && positions.cover("notes", head);
        });
    }

    @Override
    public void close() {
        projections.stop();
        await().atMost(Duration.ofSeconds(60)).until(() -> positions.groups().stream()
                .noneMatch(g -> g.processor().isRunning()));
        axon.shutdown();
        processors.destroy();
        client.close();
    }
}
