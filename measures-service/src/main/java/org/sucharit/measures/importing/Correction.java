package org.sucharit.measures.importing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedShortfall;

/**
 * The corrected preview that an officer commits; what is left out is taken from the preview as it stands.
 *
 * @param withoutProse whether what stands outside the tables is not taken over
 */
record Correction(
        @Nullable @Size(max = 500) @Valid List<@NotNull PreviewMeasure> measures,
        @Nullable ReportedAssessment assessment,
        @Nullable @Size(max = 500) List<@NotNull ReportedShortfall> shortfalls,
        @Nullable Boolean withoutProse) {}
