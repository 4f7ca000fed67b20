package org.sucharit.measures.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.History;
import org.sucharit.kit.command.Streams;
import org.sucharit.measures.assessment.AssessmentEvent;
import org.sucharit.measures.assessment.AssessmentId;
import org.sucharit.measures.assessment.AssessmentResult;
import org.sucharit.measures.assessment.ShortfallEvent;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRecorded;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRevised;
import org.sucharit.measures.assessment.ShortfallFacts;
import org.sucharit.measures.assessment.ShortfallId;

/** Assessments and shortfalls an agency has, read from the event store: a projection may lag, and then one would be doubled. */
@Component
class KnownFacts {

    private final Streams streams;
    private final History history;

    KnownFacts(Streams streams, History history) {
        this.streams = streams;
        this.history = history;
    }

    /** @param year the year of the assessed shortfall (B.E.) */
    record KnownShortfall(ShortfallId id, int year, ShortfallFacts facts) {}

    @Nullable
    AssessmentResult assessment(AgencyId agency, int fiscalYear) {
        AssessmentResult result = null;
        for (var recorded : history.of(new AssessmentId(agency, fiscalYear).toString()))
            result = ((AssessmentEvent) recorded.event()).result();
        return result;
    }

    List<KnownShortfall> shortfalls(AgencyId agency) {
        return streams.ofAgency(agency, "Shortfall").stream()
                .map(this::shortfall)
                .toList();
    }

    private KnownShortfall shortfall(String id) {
        KnownShortfall known = null;
        for (var recorded : history.of(id)) known = after(known, (ShortfallEvent) recorded.event());
        if (known == null) throw new IllegalStateException("a stream without events");
        return known;
    }

    private static @Nullable KnownShortfall after(@Nullable KnownShortfall known, ShortfallEvent event) {
        return switch (event) {
            case ShortfallRecorded e -> new KnownShortfall(e.shortfallId(), e.assessmentYear(), e.facts());
            case ShortfallRevised e -> known == null ? null : new KnownShortfall(known.id, known.year, e.facts());
        };
    }
}
