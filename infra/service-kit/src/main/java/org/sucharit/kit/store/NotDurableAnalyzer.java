package org.sucharit.kit.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
final class NotDurableAnalyzer extends AbstractFailureAnalyzer<EventStoreCheck.NotDurable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, EventStoreCheck.NotDurable cause) {
        return new FailureAnalysis(cause.getMessage(), "Switch the setting on in postgresql.conf and restart.", cause);
    }
}
