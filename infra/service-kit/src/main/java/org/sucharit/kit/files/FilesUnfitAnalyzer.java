package org.sucharit.kit.files;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
final class FilesUnfitAnalyzer extends AbstractFailureAnalyzer<FilesUnfit> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FilesUnfit cause) {
        return new FailureAnalysis(cause.getMessage(), "See \"Files\" on the operations page.", cause);
    }
}
