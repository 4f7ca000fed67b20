package org.sucharit.reporting.opendata;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;
import org.sucharit.reporting.record.AssessmentRecord;
import org.sucharit.reporting.record.AssessmentRecord.Result;

/** Results of assessments; years of which only a threshold is known have no row. */
@Configuration(proxyBeanMethods = false)
class AssessmentDataset {

    private static final int INDICATORS = 10;

    @Bean
    Dataset<?> assessmentsDataset(RecordRows rows) {
        var columns = Dataset.<AssessmentRecord>called("assessments");
        totals(columns);
        for (int i = 1; i <= INDICATORS; i++) {
            int indicator = i;
            columns.decimal("indicator" + i, row -> score(row, indicator));
        }
        details(columns);
        return columns.from(rows.collection(AssessmentRecord.class), () -> rows.all(AssessmentRecord.class)
                .filter(row -> row.result() != null));
    }

    private static void totals(Dataset.Builder<AssessmentRecord> columns) {
        columns.text("agency", row -> row.agency().value())
                .integer("fiscalYear", AssessmentRecord::fiscalYear)
                .decimal("total", AssessmentRecord::total)
                .text("grade", AssessmentRecord::grade)
                .bool("gradeVerified", AssessmentRecord::gradeVerified);
        for (var instrument : Instrument.values())
            columns.decimal(instrument.name().toLowerCase(java.util.Locale.ROOT), row -> mean(row, instrument));
    }

    private static void details(Dataset.Builder<AssessmentRecord> columns) {
        columns.texts("subIndicators", row -> given(row, Result::subIndicators), AssessmentDataset::scored)
                .texts("items", row -> given(row, Result::items), AssessmentDataset::scored)
                .texts("remarks", row -> given(row, Result::remarks), Remark::text);
    }

    private static @Nullable BigDecimal mean(AssessmentRecord row, Instrument instrument) {
        return row.instruments() == null ? null : row.instruments().get(instrument.name());
    }

    private static @Nullable BigDecimal score(AssessmentRecord row, int indicator) {
        return given(row, Result::scores).stream()
                .filter(one -> one.indicator() == indicator)
                .findFirst()
                .map(one -> one.score())
                .orElse(null);
    }

    private static <T> List<T> given(AssessmentRecord row, Function<Result, List<T>> part) {
        return row.result() == null ? List.of() : part.apply(row.result());
    }

    private static String scored(SubIndicatorScore one) {
        return one.code() + "=" + one.score().toPlainString();
    }

    private static String scored(ItemScore one) {
        return one.score() == null ? one.code() : one.code() + "=" + one.score().toPlainString();
    }
}
