package org.sucharit.kit.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.sucharit.kit.projection.OnceOnly;
import org.sucharit.kit.time.SteadyClock;

/** Runs publishers and reactions, each on one segment, so that they go through the store in its order. */
final class Publishing implements OnceOnly, SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    private static final int BATCH = 1000;

    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final ParkedInPostgres parked;
    private final Sender sender;
    private volatile boolean running;
    private @Nullable ScheduledFuture<?> again;
    private final Map<String, OnceGroup> groups = new ConcurrentHashMap<>();

    // a publisher waits in its thread while Kafka is away, so each has its own
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(
            8, Thread.ofPlatform().daemon().name("publishing-", 0).factory());
    private final ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("publishing-read").factory());

    Publishing(TokenStore tokens, TransactionManager transactions, ParkedInPostgres parked, Sender sender) {
        this.tokens = tokens;
        this.transactions = transactions;
        this.parked = parked;
        this.sender = sender;
    }

    /**
     * How a group stands; {@code position} is -1 before the first event and where another replica runs it.
     *
     * @param here whether this replica runs it
     */
    record Standing(
            String group,
            boolean running,
            boolean here,
            long position,
            long parked,
            @Nullable String trouble) {}

    List<Standing> standings() {
        return groups.values().stream().map(this::standing).toList();
    }

    @Nullable
    OnceGroup group(String name) {
        return groups.get(name);
    }

    ParkedInPostgres parked() {
        return parked;
    }

    @Override
    public EventProcessor processor(String name, Configuration axon, EventHandlerInvoker handlers) {
        var group = new OnceGroup(name, handlers, axon.eventStore(), parked, sender, transactions, tokens);
        var processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(group)
                .errorHandler(context -> {
                    group.trouble = context.error().toString();
                    PropagatingErrorHandler.instance().handleError(context);
                })
                .messageSource(axon.eventStore())
                .tokenStore(new OnceTokenStore(group, tokens, transactions))
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .tokenClaimInterval(1000)
                .batchSize(BATCH)
                // the one of events may stand still all day, the one of the machine may be set: claims would run out
                .clock(new SteadyClock())
                .build();
        group.runBy(processor);
        groups.put(name, group);
        return processor;
    }

    @Override
    public void park(DomainEventMessage<?> event, Exception error) {
        OnceBatch.current().park(event, error);
    }

    private Standing standing(OnceGroup group) {
        var token = group.token();
        var blocked = sender.trouble();
        return new Standing(
                group.name,
                group.processor().isRunning(),
                group.isHere(),
                token == null ? -1 : token.position().orElse(-1),
                parked.count(group.name),
                blocked != null ? blocked : group.trouble);
    }

    @Override
    public void start() {
        sender.open();
        running = true;
        again = coordinator.scheduleWithFixedDelay(this::again, 5, 5, TimeUnit.SECONDS);
    }

    /** PostgreSQL may be back by now: no need to sit out a back-off of up to a minute. */
    private void again() {
        for (var group : groups.values()) if (running && !group.isRepublishing()) again(group.processor());
    }

    /** What stops here is started the next time; where PostgreSQL is away then, a processor stops by itself, for good. */
    private static void again(PooledStreamingEventProcessor processor) {
        try {
            if (!processor.isRunning()) {
                processor.start();
                processor.claimSegment(OnceGroup.SEGMENT);
            } else if (processor.isError()) processor.shutdownAsync();
        } catch (RuntimeException e) {
            LOG.debug("'{}' can't be started yet", processor.getName(), e);
        }
    }

    /** Before the processors stop: whoever waits for Kafka gives up, and tries again after the next start. */
    @Override
    public void stop() {
        running = false;
        if (again != null) again.cancel(false);
        sender.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void destroy() {
        workers.shutdown();
        coordinator.shutdown();
    }
}
