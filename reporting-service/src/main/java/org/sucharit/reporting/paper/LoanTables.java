package org.sucharit.reporting.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.paper.Table.Column;
import org.sucharit.reporting.paper.Table.Row;
import org.sucharit.reporting.report.LoanRegister;
import org.sucharit.reporting.report.LoanRegister.Figures;
import org.sucharit.reporting.report.LoanRegister.Item;

/** How property was lent: month by month, then loan by loan. */
final class LoanTables {

    private static final String NONE = "ไม่มี";

    private final Digits digits;

    LoanTables(Digits digits) {
        this.digits = digits;
    }

    List<Block> of(LoanRegister loans) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(2, "สถิติการยืมทรัพย์สินของทางราชการ"));
        blocks.add(new Block.Tabular(months(loans)));
        blocks.add(new Block.Heading(2, "ทะเบียนการยืมทรัพย์สินของทางราชการ"));
        blocks.add(loans.items().isEmpty() ? new Block.Paragraph(NONE) : new Block.Tabular(items(loans.items())));
        return blocks;
    }

    private Table months(LoanRegister loans) {
        var rows = new ArrayList<Row>();
        for (var month : loans.months())
            rows.add(figures(digits.write(ThaiDates.formatMonth(month.month())), month.figures(), false));
        rows.add(figures("รวม", loans.total(), true));
        return new Table(
                List.of(
                        Column.text("เดือน", 22),
                        Column.number("ขอยืม", 13),
                        Column.number("อนุมัติ", 13),
                        Column.number("ไม่อนุมัติ", 13),
                        Column.number("ส่งมอบ", 13),
                        Column.number("ส่งคืน", 13),
                        Column.number("เกินกำหนดคืน", 13)),
                rows,
                null);
    }

    private Row figures(String name, Figures figures, boolean sum) {
        String[] cells = {
            name,
            count(figures.requested()),
            count(figures.approved()),
            count(figures.refused()),
            count(figures.handedOver()),
            count(figures.returned()),
            count(figures.overdue())
        };
        return sum ? Row.Cells.sum(cells) : Row.Cells.of(cells);
    }

    private Table items(List<Item> items) {
        var rows = new ArrayList<Row>();
        for (var item : items) rows.add(row(rows.size() + 1, item));
        return new Table(
                List.of(
                        Column.centred("ที่", 5),
                        Column.text("รายการทรัพย์สิน", 24),
                        Column.number("จำนวน", 7),
                        Column.text("หมายเลขครุภัณฑ์", 14),
                        Column.text("ผู้ยืม", 14),
                        Column.text("วันที่ขอยืม", 12),
                        Column.text("กำหนดส่งคืน", 12),
                        Column.text("วันที่ส่งคืน", 12)),
                rows,
                null);
    }

    private Row row(int number, Item item) {
        return Row.Cells.of(
                digits.write(number),
                digits.write(item.item()),
                digits.write(item.quantity()),
                digits.write(Objects.requireNonNullElse(item.assetNumber(), "")),
                digits.write(borrower(item)),
                day(item.requestedOn()),
                day(item.dueOn()),
                day(item.returnedOn()));
    }

    private static String borrower(Item item) {
        boolean staff = "STAFF".equals(item.borrower());
        if (staff && item.unit() != null) return item.unit();
        return staff ? "บุคลากรภายใน" : "บุคคลภายนอก";
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : digits.write(ThaiDates.formatShort(day));
    }

    private String count(long number) {
        return number == 0 ? NONE : digits.write(number);
    }
}
