package org.sucharit.measures.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.KeptFile;
import org.sucharit.measures.measure.MeasureId;

/**
 * What a unit tells about one of its measures.
 *
 * @param text what was done, or what stands in the way; null where there is no progress
 * @param date the day it was done
 * @param photos kept before this is told
 * @param by name of whoever tells it, if given; never published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contribution(
        MeasureId measure,
        Kind kind,
        @Nullable String text,
        @Nullable LocalDate date,
        List<KeptFile> photos,
        @Nullable String by) {

    /** What is told. */
    public enum Kind {
        PROGRESS,
        NO_PROGRESS,
        OBSTACLE
    }

    public Contribution {
        photos = List.copyOf(photos);
    }

    /** Whether both tell the same, whoever told it. */
    boolean tellsAs(Contribution other) {
        return measure.equals(other.measure)
                && kind == other.kind
                && Objects.equals(text, other.text)
                && Objects.equals(date, other.date)
                && photos.stream()
                        .map(KeptFile::sha256)
                        .toList()
                        .equals(other.photos.stream().map(KeptFile::sha256).toList());
    }
}
