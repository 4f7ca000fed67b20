package org.sucharit.complaints.attachment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
final class NotEnclosedAnalyzer extends AbstractFailureAnalyzer<NotEnclosed> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NotEnclosed cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Allow user namespaces, or take away network and keys otherwise and set sucharit.rebuilding.isolation; see \"Files of complaints\" on the operations page.",
                cause);
    }
}
