package org.sucharit.reporting.rendition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.reporting.report.ComplaintFigures;
import org.sucharit.reporting.report.LoanRegister;
import org.sucharit.reporting.report.LoanRegister.Item;
import org.sucharit.reporting.report.MeasureRow;
import org.sucharit.reporting.report.ReportContent;

/** The table that a report is about, as data. */
record CsvTable(List<String> headings, List<List<String>> rows) {

    private static final List<String> OF_MEASURES = List.of(
            "เลขที่",
            "กลุ่ม",
            "มาตรการ",
            "ตัวชี้วัด",
            "วิธีการดำเนินการ",
            "ผู้รับผิดชอบ",
            "ระยะเวลา",
            "วันเริ่ม",
            "วันสิ้นสุด",
            "การติดตามผล",
            "สถานะ",
            "ผลการดำเนินการ",
            "ผลลัพธ์",
            "ข้อเสนอแนะ",
            "ปัญหา อุปสรรค");
    private static final List<String> OF_COMPLAINTS =
            List.of("เดือน", "รับเรื่อง", "ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ");
    private static final List<String> OF_LOANS = List.of(
            "รายการทรัพย์สิน",
            "จำนวน",
            "หมายเลขครุภัณฑ์",
            "ผู้ยืม",
            "หน่วยงานภายใน",
            "วันที่ขอยืม",
            "วันที่ต้องใช้",
            "กำหนดส่งคืน",
            "วันที่ส่งมอบ",
            "วันที่ส่งคืน",
            "สถานะ");

    static CsvTable of(ReportContent report) {
        return switch (report.kind()) {
            case PLAN, PROGRESS ->
                new CsvTable(
                        OF_MEASURES,
                        report.data().measures().stream()
                                .map(row -> measure(row, row.shown(report)))
                                .toList());
            case COMPLAINT_STATISTICS ->
                new CsvTable(OF_COMPLAINTS, complaints(report.data().complaints()));
            case PROPERTY_LOANS -> new CsvTable(OF_LOANS, loans(report.data().loans()));
        };
    }

    private static List<String> measure(MeasureRow row, ReportedMeasure measure) {
        Period period = measure.period();
        return List.of(
                text(measure.number()),
                text(measure.group()),
                measure.title(),
                lines(measure.answers(), CsvTable::answer),
                lines(measure.steps(), Step::text),
                lines(measure.responsible(), Responsible::text),
                period == null ? "" : text(period.text()),
                period == null ? "" : day(period.from()),
                period == null ? "" : day(period.to()),
                lines(measure.followUps(), FollowUpPlan::text),
                row.status(),
                lines(measure.actions(), CsvTable::action),
                text(measure.outcome()),
                lines(measure.recommendations(), Function.identity()),
                lines(measure.obstacles(), Function.identity()));
    }

    private static String answer(Answered answer) {
        var code = Stream.of(answer.item(), answer.subIndicator(), answer.indicator())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return answer.fiscalYear() + " " + code;
    }

    private static String action(ReportedAction action) {
        return (day(action.date()) + " " + action.text()).strip();
    }

    private static List<List<String>> complaints(@Nullable ComplaintFigures figures) {
        if (figures == null) return List.of();
        return figures.months().stream()
                .map(month -> List.of(
                        month.month().toString(),
                        Integer.toString(month.received()),
                        Integer.toString(month.finished()),
                        Integer.toString(month.inProgress())))
                .toList();
    }

    private static List<List<String>> loans(@Nullable LoanRegister register) {
        return register == null
                ? List.of()
                : register.items().stream().map(CsvTable::loan).toList();
    }

    private static List<String> loan(Item loan) {
        return List.of(
                loan.item(),
                Integer.toString(loan.quantity()),
                text(loan.assetNumber()),
                loan.borrower(),
                text(loan.unit()),
                day(loan.requestedOn()),
                day(loan.neededFrom()),
                day(loan.dueOn()),
                day(loan.handedOverOn()),
                day(loan.returnedOn()),
                loan.status());
    }

    private static <T> String lines(List<T> list, Function<T, String> text) {
        return list.stream().map(text).collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
