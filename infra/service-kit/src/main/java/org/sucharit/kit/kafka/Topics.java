package org.sucharit.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Topics as all services mean them: twelve partitions, kept for ever. */
final class Topics implements AutoCloseable {

    static final int PARTITIONS = 12;

    private final KafkaSettings settings;
    private @Nullable Admin kept;

    Topics(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Creates those that are missing.
     *
     * @throws KafkaException when Kafka is away, or a topic has another number of partitions
     */
    void ensure(Collection<String> names) {
        try (var admin = admin()) {
            for (var name : names) {
                var description = description(admin, name);
                if (description == null) create(admin, name);
                else if (description.partitions().size() != PARTITIONS)
                    throw new KafkaException("topic " + name + " has "
                            + description.partitions().size() + " partitions: order would break");
            }
        } catch (Exception e) {
            throw trouble(e);
        }
    }

    /** The topic's unique id, which changes when it is deleted and created again; null when there is none. */
    synchronized @Nullable String id(String name) {
        if (kept == null) kept = admin();
        try {
            var found = description(kept, name);
            return found == null ? null : found.topicId().toString();
        } catch (Exception e) {
            close();
            throw trouble(e);
        }
    }

    @Override
    public synchronized void close() {
        if (kept != null) kept.close(Duration.ZERO);
        kept = null;
    }

    private static @Nullable TopicDescription description(Admin admin, String name) throws Exception {
        try {
            return get(admin.describeTopics(List.of(name)).allTopicNames()).get(name);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) return null;
            throw e;
        }
    }

    private static void create(Admin admin, String name) throws Exception {
        var topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
        try {
            get(admin.createTopics(List.of(topic)).all());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw e;
        }
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.servers(),
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false,
                AdminClientConfig.METRIC_REPORTER_CLASSES_CONFIG,
                "",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4000));
    }

    private static KafkaException trouble(Exception e) {
        if (e instanceof InterruptedException) Thread.currentThread().interrupt();
        return e instanceof KafkaException known ? known : new KafkaException("Kafka can't be asked about topics", e);
    }
}
