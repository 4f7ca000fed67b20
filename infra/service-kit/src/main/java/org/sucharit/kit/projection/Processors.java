package org.sucharit.kit.projection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.lifecycle.Lifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.sucharit.kit.time.SteadyClock;

/**
 * Decides how a processing group runs: as a projection, or, when its handlers are {@link NeverReplayed}, with its
 * position in PostgreSQL.
 */
final class Processors implements ConfigurerModule, DisposableBean {

    /** After so long a position is written down though nothing came that concerns the projection. */
    private static final long POSITION_MILLIS = 500;

    private final ObjectProvider<ProjectionParts> projections;
    private final ObjectProvider<OnceOnly> onceOnly;

    private @Nullable ScheduledExecutorService coordinator;
    private @Nullable ScheduledExecutorService workers;

    Processors(ObjectProvider<ProjectionParts> projections, ObjectProvider<OnceOnly> onceOnly) {
        this.projections = projections;
        this.onceOnly = onceOnly;
    }

    /** What projections are made of. */
    record ProjectionParts(
            MongoSettings settings, NodeName node, Positions positions, Lives lives, ParkedEvents parked) {}

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .registerEventProcessorFactory(this::processor)
                .registerDefaultListenerInvocationErrorHandler(_ -> new Parking())
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultSequencingPolicy(_ -> SequentialPerAggregatePolicy.instance());
    }

    private EventProcessor processor(String name, Configuration axon, EventHandlerInvoker handlers) {
        return isOnceOnly(name, handlers)
                ? onceOnly.getObject().processor(name, axon, handlers)
                : projection(name, axon, handlers);
    }

    private EventProcessor projection(String name, Configuration axon, EventHandlerInvoker handlers) {
        var parts = projections.getObject();
        var settings = parts.settings();
        if (coordinator == null) {
            coordinator = Executors.newScheduledThreadPool(
                    1, Thread.ofPlatform().daemon().name("projections-read").factory());
            workers = Executors.newScheduledThreadPool(
                    settings.threads(),
                    Thread.ofPlatform().daemon().name("projections-write-", 0).factory());
        }
        var group = new ProjectionGroup(name, handlers, axon.eventStore(), parts.parked());
        var builder = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new Concerned(group, handlers))
                .errorHandler(context -> {
                    group.trouble = context.error().toString();
                    PropagatingErrorHandler.instance().handleError(context);
                })
                .messageSource(axon.eventStore())
                .tokenStore(new ProjectionTokenStore(
                        group, parts.positions().tokenStore(parts.node().value()), parts.lives()))
                // PostgreSQL has no part in writing read models: no connection is held while MongoDB takes its time
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(settings.segments())
                .initialToken(source -> source.createTailToken())
                .tokenClaimInterval(1000)
                .claimExtensionThreshold(POSITION_MILLIS)
                // the one of events may stand still all day, the one of the machine may be set
                .clock(new SteadyClock())
                .batchSize(settings.batchSize());
        var processor = new Projection(builder);
        group.runBy(processor);
        parts.positions().add(group);
        return processor;
    }

    private static boolean isOnceOnly(String name, EventHandlerInvoker handlers) {
        var once = ((MultiEventHandlerInvoker) handlers)
                .delegates().stream()
                        .flatMap(invoker -> ((SimpleEventHandlerInvoker) invoker).eventHandlers().stream())
                        .map(handler -> isOnceOnly(handler))
                        .distinct()
                        .toList();
        if (once.size() > 1)
            throw new IllegalStateException("group '" + name + "' mixes handlers that are replayed and that are not");
        return once.getFirst();
    }

    private static boolean isOnceOnly(EventMessageHandler handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getTargetType(), NeverReplayed.class);
    }

    @Override
    public void destroy() {
        if (coordinator != null) coordinator.shutdown();
        if (workers != null) workers.shutdown();
    }

    /** Axon would log and skip what a handler throws. Here the aggregate is parked, or the batch is repeated. */
    private final class Parking implements ListenerInvocationErrorHandler {
        @Override
        public void onError(Exception error, EventMessage<?> event, EventMessageHandler handler) throws Exception {
            if (Faults.infrastructure(error) || !(event instanceof DomainEventMessage<?> message)) throw error;
            if (isOnceOnly(handler)) onceOnly.getObject().park(message, error);
            else FoldBatch.current().poison(message, error);
        }
    }

    /** Started and stopped by {@link Projections}, not with the application. */
    private static final class Projection extends PooledStreamingEventProcessor {
        Projection(Builder builder) {
            super(builder);
        }

        @Override
        public void registerLifecycleHandlers(Lifecycle.LifecycleRegistry handle) {}
    }
}
