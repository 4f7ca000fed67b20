package org.sucharit.measures.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;
import org.sucharit.kit.web.Words;

/** What the assessor gave and said, as it is sent. @param reason needed when it corrects what is recorded */
record AssessmentBody(
        @Nullable @Size(max = 50) List<@NotNull @Valid ScoreBody> scores,
        @Nullable @Size(max = 50) List<@NotNull @Valid SubIndicatorBody> subIndicators,
        @Nullable @Size(max = 200) List<@NotNull @Valid ItemBody> items,
        @Nullable @Size(max = 200) List<@NotNull @Valid RemarkBody> remarks,
        @Nullable @Words(max = AssessmentBody.MAX_REASON) String reason) {

    static final int MAX_REASON = 2_000;
    static final int MAX_TEXT = 10_000;

    AssessmentResult result() {
        return new AssessmentResult(
                each(scores, ScoreBody::value),
                each(subIndicators, SubIndicatorBody::value),
                each(items, ItemBody::value),
                each(remarks, RemarkBody::value));
    }

    record ScoreBody(
            @NotNull Integer indicator,
            @NotNull @Digits(integer = 3, fraction = 6) BigDecimal score,
            @Nullable @Words(max = MAX_TEXT) String remark) {

        IndicatorScore value() {
            return new IndicatorScore(indicator, score, remark);
        }
    }

    record SubIndicatorBody(
            @NotNull @Pattern(regexp = "\\d{1,2}\\.\\d{1,2}")
            String code,

            @NotNull @Digits(integer = 3, fraction = 6) BigDecimal score) {

        SubIndicatorScore value() {
            return new SubIndicatorScore(code, score);
        }
    }

    record ItemBody(
            @NotNull @Pattern(regexp = "[IEOieo]\\d{1,3}") String code,
            @Nullable @Digits(integer = 3, fraction = 6) BigDecimal score,
            @Nullable @Words(max = MAX_TEXT) String remark) {

        ItemScore value() {
            return new ItemScore(code.toUpperCase(Locale.ROOT), score, remark);
        }
    }

    record RemarkBody(
            @Nullable Instrument instrument,
            @Nullable Integer indicator,
            @NotBlank @Words(max = MAX_TEXT) String text) {

        Remark value() {
            return new Remark(instrument, indicator, text);
        }
    }

    static <S, T> List<T> each(@Nullable List<S> bodies, Function<S, T> value) {
        return bodies == null ? List.of() : bodies.stream().map(value).toList();
    }
}
