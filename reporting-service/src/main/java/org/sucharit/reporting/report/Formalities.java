package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.look.Look;

/**
 * What makes a document official, and how the agency likes it to look.
 *
 * @param number as the agency's register has it ("ที่ ลบ ๕๒๓๐๑/๑๒๓")
 * @param date the document bears
 * @param memo the cover memo (บันทึกข้อความ); null where none goes with it
 * @param look columns and digits; null for the usual ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Formalities(
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable Memo memo,
        @Nullable Look look) {

    static final Formalities NONE = new Formalities(null, null, null, null);

    /**
     * A cover memo.
     *
     * @param from the unit that writes ("ส่วนราชการ")
     * @param to who it is put before ("เรียน")
     * @param subject "เรื่อง"
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Memo(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String from,
            String to,
            String subject,
            String body) {}
}
