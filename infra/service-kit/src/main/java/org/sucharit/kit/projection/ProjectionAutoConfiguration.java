package org.sucharit.kit.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.sucharit.kit.store.EventClock;
import org.sucharit.kit.time.KeptTimes;
import org.sucharit.kit.time.TimeAutoConfiguration;

/** Event processors, and read models in MongoDB for a service that names its database. */
@AutoConfiguration(after = TimeAutoConfiguration.class)
public class ProjectionAutoConfiguration {

    @Bean
    NodeName nodeName(Environment environment) {
        return NodeName.of(environment);
    }

    @Bean
    Processors processors(ObjectProvider<Processors.ProjectionParts> projections, ObjectProvider<OnceOnly> onceOnly) {
        return new Processors(projections, onceOnly);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("sucharit.mongodb.database")
    @EnableConfigurationProperties(MongoSettings.class)
    static class InMongo {

        @Bean
        @ConditionalOnMissingBean
        MongoClient mongoClient(MongoSettings settings) {
            return MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(settings.uri()))
                    .uuidRepresentation(UuidRepresentation.STANDARD)
                    // what a majority has not got could be rolled back behind the token
                    .writeConcern(WriteConcern.MAJORITY)
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                    .applyToSocketSettings(
                            socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                    .build());
        }

        @Bean
        MongoDatabase readModelDatabase(MongoClient client, MongoSettings settings) {
            return client.getDatabase(settings.database());
        }

        @Bean
        ProjectionStore projectionStore(MongoDatabase database) {
            return new ProjectionStore(database);
        }

        @Bean
        Positions projectionPositions(MongoDatabase database, MongoSettings settings, KeptTimes times) {
            // not the events' serializer: that one knows events only
            var serializer =
                    JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
            return new Positions(database, serializer, settings.segments(), times);
        }

        @Bean
        ParkedEvents parkedEvents(MongoDatabase database, KeptTimes times) {
            return new ParkedEvents(database, times);
        }

        @Bean
        Lives projectionLives(MongoDatabase database, NodeName node, KeptTimes times) {
            return new Lives(database, node.value(), times);
        }

        @Bean
        Processors.ProjectionParts projectionParts(
                MongoSettings settings, NodeName node, Positions positions, Lives lives, ParkedEvents parked) {
            return new Processors.ProjectionParts(settings, node, positions, lives, parked);
        }

        @Bean
        Projections projections(
                ProjectionStore store,
                Positions positions,
                ParkedEvents parked,
                Lives lives,
                ObjectProvider<EventStore> events) {
            return new Projections(store, positions, parked, lives, events);
        }

        @Bean
        Freshness freshness(ProjectionStore store, Positions positions) {
            return new Freshness(store, positions);
        }

        @Bean
        ProjectionsEndpoint projectionsEndpoint(List<ReadModels> models, ObjectProvider<Drops> drops) {
            return new ProjectionsEndpoint(models, drops.getIfAvailable(() -> _ -> true));
        }

        @Bean
        ProjectionMeters projectionMeters(List<ReadModels> models, ObjectProvider<EventClock> events) {
            return new ProjectionMeters(models, events);
        }

        @Bean
        ProjectionsHealth readModelsHealthIndicator(List<ReadModels> models) {
            return new ProjectionsHealth(models);
        }
    }
}
