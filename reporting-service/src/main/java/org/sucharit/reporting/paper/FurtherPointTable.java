package org.sucharit.reporting.paper;

import java.util.List;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.paper.Table.Column;
import org.sucharit.reporting.paper.Table.Row;
import org.sucharit.reporting.report.FurtherPoint;

/** The points to be developed beside the measures, with what was done about them. */
final class FurtherPointTable {

    private final Told told;
    private final Digits digits;

    FurtherPointTable(FiscalYear year, Digits digits) {
        this.told = new Told(year);
        this.digits = digits;
    }

    Block of(List<FurtherPoint> points) {
        return new Block.Tabular(new Table(
                List.of(
                        Column.text("ตัวชี้วัด", 16),
                        Column.text("ประเด็นการประเมิน", 22),
                        Column.text("ประเด็นที่ควรพัฒนา", 24),
                        Column.text("ผลการดำเนินการ", 24),
                        Column.text("ผู้รับผิดชอบ", 14)),
                points.stream().map(this::row).toList(),
                null));
    }

    private Row row(FurtherPoint point) {
        return new Row.Cells(
                List.of(
                        List.of(digits.write(point.indicator())),
                        List.of(digits.write(point.point())),
                        point.improvement() == null ? List.of() : List.of(digits.write(point.improvement())),
                        Cells.numbered(
                                point.actions().stream().map(told::action).toList(), digits),
                        Cells.listed(point.responsible(), digits)),
                false);
    }
}
