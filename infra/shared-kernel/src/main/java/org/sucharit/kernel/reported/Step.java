package org.sucharit.kernel.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step of a measure (วิธีการ / ขั้นตอน) and, where the document gives one, its own deadline. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(String text, @Nullable LocalDate dueOn) {}
