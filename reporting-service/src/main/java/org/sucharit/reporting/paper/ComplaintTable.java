package org.sucharit.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.paper.Table.Column;
import org.sucharit.reporting.paper.Table.Row;
import org.sucharit.reporting.report.ComplaintFigures;
import org.sucharit.reporting.report.ComplaintFigures.Month;

/** Complaints in figures: what there was none of is said in a word. */
final class ComplaintTable {

    private static final String NONE = "ไม่มี";
    private static final String ENTERED = "* ตัวเลขที่หน่วยงานบันทึกไว้จากช่วงก่อนที่จะรับเรื่องผ่านระบบนี้";

    private final Digits digits;

    ComplaintTable(Digits digits) {
        this.digits = digits;
    }

    Block of(ComplaintFigures figures) {
        var rows = new ArrayList<Row>();
        for (Month month : figures.months()) rows.add(row(month));
        rows.add(Row.Cells.sum(
                "รวม", count(figures.received()), count(figures.finished()), count(figures.inProgress())));
        boolean entered = figures.months().stream().anyMatch(Month::entered);
        return new Block.Tabular(new Table(
                List.of(
                        Column.text("เดือน", 31),
                        Column.number("รับเรื่อง (เรื่อง)", 21),
                        Column.number("ดำเนินการแล้วเสร็จ (เรื่อง)", 24),
                        Column.number("อยู่ระหว่างดำเนินการ (เรื่อง)", 24)),
                rows,
                entered ? ENTERED : null));
    }

    private Row row(Month month) {
        var name = digits.write(ThaiDates.formatMonth(month.month())) + (month.entered() ? " *" : "");
        return Row.Cells.of(name, count(month.received()), count(month.finished()), count(month.inProgress()));
    }

    private String count(long number) {
        return number == 0 ? NONE : digits.write(number);
    }
}
