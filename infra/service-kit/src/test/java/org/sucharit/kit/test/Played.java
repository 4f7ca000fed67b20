package org.sucharit.kit.test;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.MetaData;
import org.sucharit.kit.projection.FoldBatch;

/** Events played to a projection through a real event bus, each of them twice. */
public final class Played {

    private Played() {}

    /** An empty database of its own. */
    public static MongoDatabase database() {
        return TestMongo.shared().client().getDatabase(TestMongo.freshDatabase());
    }

    /** Plays the events in one batch, in batches of one, and the whole past once more. */
    public static void twice(Object projection, String agency, String aggregateId, List<?> events) {
        var messages = messages(agency, aggregateId, events);
        var axon = DefaultConfigurer.defaultConfiguration()
                .configureEventBus(_ -> SimpleEventBus.builder().build())
                .eventProcessing(processing -> processing
                        .usingSubscribingEventProcessors()
                        .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                        .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                        .registerEventHandler(_ -> projection))
                .start();
        try {
            var half = messages.subList(0, (messages.size() + 1) / 2);
            batch(() -> axon.eventBus().publish(half));
            for (var message : messages) batch(() -> axon.eventBus().publish(message));
            batch(() -> axon.eventBus().publish(messages));
        } finally {
            axon.shutdown();
        }
    }

    private static void batch(Runnable publishing) {
        var batch = new FoldBatch();
        batch.capture(() -> {
            publishing.run();
            return true;
        });
        var failed = batch.write("test");
        if (!failed.isEmpty()) throw new AssertionError(failed.toString());
    }

    private static List<DomainEventMessage<?>> messages(String agency, String aggregateId, List<?> events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (int i = 0; i < events.size(); i++)
            messages.add(new GenericDomainEventMessage<>(
                    "Test", aggregateId, i, events.get(i), MetaData.from(Map.of("agency", agency))));
        return messages;
    }
}
