package org.sucharit.kernel.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who carries a measure out (ผู้รับผิดชอบ).
 *
 * @param text as written in the document
 * @param unit the registry's name of the unit it was resolved to; {@code *} for everyone; null when unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Responsible(String text, @Nullable String unit) {

    /** The unit that stands for every unit of the agency ("ทุกหน่วยงาน"). */
    public static final String EVERYONE = "*";
}
