package org.sucharit.measures.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures with an event that this program can't read keep whoever decides by them from deciding; a later release may read them. */
public final class MeasuresUnreadable extends RuntimeException {

    private final transient List<String> measures;

    /** @param measures how to call each of them: its title where that is known from elsewhere, else its id */
    public MeasuresUnreadable(List<String> measures) {
        this(measures, null);
    }

    MeasuresUnreadable(List<String> measures, @Nullable Throwable cause) {
        super(measures.size() + " measures", cause);
        this.measures = List.copyOf(measures);
    }

    List<String> measures() {
        return measures;
    }
}
