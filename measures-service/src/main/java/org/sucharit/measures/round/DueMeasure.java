package org.sucharit.measures.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.measure.MeasureId;

/**
 * A measure under way when a round was opened, as it was called then.
 *
 * @param dueOn the last day it should be done by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DueMeasure(MeasureId measure, @Nullable String number, String title, LocalDate dueOn) {}
