package org.sucharit.kit.projection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the read models are.
 *
 * @param uri connection string without a database
 * @param database the service's own
 * @param segments into how many parts a projection's work is divided; fixed once there are read models
 * @param batchSize events written together
 * @param threads shared by all projections of a replica
 */
@ConfigurationProperties("sucharit.mongodb")
record MongoSettings(
        @DefaultValue("mongodb://127.0.0.1:27017") String uri,
        String database,
        @DefaultValue("4") int segments,
        @DefaultValue("500") int batchSize,
        @DefaultValue("4") int threads) {}
