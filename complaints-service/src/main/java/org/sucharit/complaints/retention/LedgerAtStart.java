package org.sucharit.complaints.retention;

import org.axonframework.spring.config.SpringAxonConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Applies the ledger after commands can be sent and before the first request is taken. Fails the start when it can't. */
@Component
class LedgerAtStart implements SmartLifecycle {

    private final Reconciliation reconciliation;
    private volatile boolean running;

    LedgerAtStart(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public void start() {
        reconciliation.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 1;
    }
}
