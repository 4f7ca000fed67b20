package org.sucharit.complaints.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
final class KeysUnfitAnalyzer extends AbstractFailureAnalyzer<KeysUnfit> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, KeysUnfit cause) {
        return new FailureAnalysis(cause.getMessage(), "See \"Keys of complaints\" on the operations page.", cause);
    }
}
