package org.sucharit.reporting.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.paper.Table.Column;
import org.sucharit.reporting.paper.Table.Row;
import org.sucharit.reporting.report.AssessmentBlock;
import org.sucharit.reporting.report.AssessmentBlock.Ranked;
import org.sucharit.reporting.report.IndicatorAnalysis;

/** Last year's result, and what it means. */
final class AssessmentTables {

    private static final String UNSURE = "ระดับผลการประเมินของปีนี้ยังไม่ได้รับการยืนยัน: แหล่งข้อมูลให้ไว้ไม่ตรงกัน";

    private final Digits digits;

    AssessmentTables(Digits digits) {
        this.digits = digits;
    }

    /** The ranking of the indicators; what it says is told in words above it. */
    List<Block> result(AssessmentBlock assessment) {
        if (assessment.ranking().isEmpty()) return List.of();
        return List.of(new Block.Heading(2, "คะแนนสูงสุดรายตัวชี้วัด"), new Block.Tabular(ranking(assessment)));
    }

    private Table ranking(AssessmentBlock assessment) {
        var rows = assessment.ranking().stream().map(this::ranked).toList();
        boolean unsure = Boolean.FALSE.equals(assessment.gradeVerified());
        return new Table(
                List.of(Column.centred("อันดับ", 14), Column.text("ตัวชี้วัด", 60), Column.number("คะแนน", 26)),
                rows,
                unsure ? UNSURE : null);
    }

    private Row ranked(Ranked ranked) {
        return Row.Cells.of(digits.write(ranked.rank()), ranked.name(), digits.write(score(ranked.score())));
    }

    List<Block> analysis(List<IndicatorAnalysis> analysis) {
        var rows = new ArrayList<Row>();
        Instrument open = null;
        for (var one : analysis) {
            if (one.instrument() != null && one.instrument() != open) rows.add(new Row.Group(named(one.instrument())));
            open = one.instrument();
            rows.add(row(one));
        }
        return List.of(new Block.Tabular(new Table(
                List.of(
                        Column.text("ตัวชี้วัดของการประเมิน ITA", 28),
                        Column.centred("คะแนน", 14),
                        Column.text("ประเด็นที่ต้องแก้ไข/ปรับปรุง", 58)),
                rows,
                null)));
    }

    private Row row(IndicatorAnalysis one) {
        return new Row.Cells(
                List.of(
                        List.of(digits.write("ตัวชี้วัดที่ " + one.indicator() + " " + one.name())),
                        one.score() == null ? List.of() : List.of(digits.write(score(one.score()))),
                        one.text()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(digits::write)
                                .toList()),
                false);
    }

    static String named(@Nullable Instrument instrument) {
        return switch (Objects.requireNonNull(instrument)) {
            case IIT -> "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)";
            case EIT -> "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)";
            case OIT -> "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)";
        };
    }

    private static String score(BigDecimal score) {
        return score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
