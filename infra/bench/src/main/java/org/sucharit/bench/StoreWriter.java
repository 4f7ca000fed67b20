package org.sucharit.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sucharit.kit.store.EventSerializer;
import org.sucharit.kit.store.EventStorage;
import org.sucharit.kit.store.EventTypes;

/**
 * Runs with the classes of a service and appends to its store what it reads, an event a line, with the storage and the
 * serializer that the service uses: what the service does not know is refused here already.
 */
final class StoreWriter {

    /** As {@link Fact#line} has them. */
    private static final int PARTS = 8;

    private static final TypeReference<Map<String, Object>> META_DATA = new TypeReference<>() {};

    private static final ObjectMapper JSON = EventSerializer.mapper();

    private final EventTypes types;
    private final EventStorage storage;

    private StoreWriter(EventTypes types, EventStorage storage) {
        this.types = types;
        this.storage = storage;
    }

    /** Arguments: address of the database, user, the word before the dot, and the interfaces of the events. */
    public static void main(String[] arguments) throws Exception {
        var interfaces = new Class<?>[arguments.length - 3];
        for (int i = 0; i < interfaces.length; i++) interfaces[i] = Class.forName(arguments[i + 3]);
        var types = EventTypes.of(arguments[2], interfaces);
        var database =
                new SingleConnectionDataSource(arguments[0], arguments[1], System.getenv("SUCHARIT_PASSWORD"), true);
        var storage = EventStorage.on(
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database)),
                new SpringTransactionManager(new DataSourceTransactionManager(database)),
                EventSerializer.of(types),
                NoOpEventUpcaster.INSTANCE);
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            new StoreWriter(types, storage).append(lines);
        }
        database.destroy();
    }

    private void append(BufferedReader lines) throws IOException {
        var waiting = new ArrayList<DomainEventMessage<?>>(EventStorage.MAX_EVENTS_PER_TRANSACTION);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            waiting.add(message(line.split("\t", PARTS)));
            if (waiting.size() == EventStorage.MAX_EVENTS_PER_TRANSACTION) keep(waiting);
        }
        keep(waiting);
    }

    private void keep(List<DomainEventMessage<?>> waiting) {
        storage.appendEvents(waiting);
        waiting.clear();
    }

    private DomainEventMessage<?> message(String[] parts) throws IOException {
        var type = types.classOf(parts[0], EventTypes.FIRST_REVISION);
        Object payload = JSON.readValue(parts[7], type);
        return new GenericDomainEventMessage<>(
                parts[1],
                parts[2],
                Long.parseLong(parts[3]),
                payload,
                JSON.readValue(parts[6], META_DATA),
                parts[4],
                Instant.parse(parts[5]));
    }
}
