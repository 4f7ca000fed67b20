package org.sucharit.measures.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.round.Agenda.Line;

/** The papers of a monthly meeting; they are official documents and therefore in Thai. */
final class Papers {

    private static final int[] FOUR = {8, 40, 22, 30};
    private static final int[] THREE = {8, 52, 40};
    private static final String NUMBER = "ที่";
    private static final String MEASURE = "มาตรการ";
    private static final String UNIT = "ผู้รับผิดชอบ";
    private static final String NONE = "ไม่มี";
    private static final String UNCONFIRMED = " (รอเจ้าหน้าที่ตรวจรับ)";

    private Papers() {}

    static byte[] agenda(String agency, Agenda agenda) {
        var paper = new Paper()
                .title("ระเบียบวาระการประชุมประจำเดือน"
                        + ThaiDates.formatMonth(agenda.id().month()))
                .title("การติดตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส")
                .title(agency);
        section(
                paper,
                "๑. ผลการดำเนินการตั้งแต่วันที่ " + ThaiDates.format(agenda.since()),
                agenda.done(),
                "ผลการดำเนินการ",
                Papers::news);
        section(paper, "๒. อยู่ระหว่างดำเนินการ", agenda.inProgress(), "ความคืบหน้า", Papers::progress);
        section(
                paper,
                "๓. ล่าช้ากว่ากำหนด",
                agenda.late(),
                "กำหนดแล้วเสร็จ",
                line -> ThaiDates.format(line.measure().dueOn()));
        obstacles(paper, agenda);
        silent(paper, agenda);
        unreadable(paper, agenda);
        return paper.heading("๖. ข้อสั่งการของผู้บริหาร").text("…".repeat(40)).bytes();
    }

    /** @param orders by measure; what is not there has none */
    static byte[] minutes(
            String agency,
            RoundFacts round,
            Agenda agenda,
            LocalDate on,
            List<String> attendance,
            Map<MeasureId, String> orders) {
        var news = new ArrayList<Line>();
        news.addAll(agenda.done());
        Map<MeasureId, Line> known = news.stream()
                .collect(Collectors.toMap(line -> line.measure().measure(), Function.identity(), (a, _) -> a));
        var rows = round.measures().stream()
                .map(due -> List.of(
                        numbered(round, due),
                        due.title(),
                        result(known.get(due.measure())),
                        orders.getOrDefault(due.measure(), "-")))
                .toList();
        var paper = new Paper()
                .title("สรุปรายงานการประชุมประจำเดือน"
                        + ThaiDates.formatMonth(round.id().month()))
                .title("เฉพาะการติดตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส")
                .title(agency)
                .text("ประชุมเมื่อวันที่ " + ThaiDates.format(on))
                .heading("ผู้มาประชุม");
        for (int i = 0; i < attendance.size(); i++) paper.text((i + 1) + ". " + attendance.get(i));
        return paper.heading("ผลการติดตามและข้อสั่งการของผู้บริหาร")
                .table(List.of(NUMBER, MEASURE, "ผลการดำเนินการ", "ข้อสั่งการ"), new int[] {8, 36, 28, 28}, rows)
                .bytes();
    }

    private static String result(@Nullable Line line) {
        return line == null ? "ไม่มีผลใหม่" : news(line);
    }

    private static void section(
            Paper paper, String heading, List<Line> lines, String last, Function<Line, String> said) {
        paper.heading(heading);
        if (lines.isEmpty()) {
            paper.text(NONE);
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (var line : lines)
            rows.add(List.of(
                    number(line.measure(), rows.size()), line.measure().title(), line.units(), said.apply(line)));
        paper.table(List.of(NUMBER, MEASURE, UNIT, last), FOUR, rows);
    }

    private static void obstacles(Paper paper, Agenda agenda) {
        paper.heading("๔. ปัญหา อุปสรรค");
        if (agenda.obstacles().isEmpty()) {
            paper.text(NONE);
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (var one : agenda.obstacles())
            rows.add(List.of(
                    number(one.measure(), rows.size()),
                    one.measure().title(),
                    one.text() + (one.accepted() ? "" : UNCONFIRMED)));
        paper.table(List.of(NUMBER, MEASURE, "ปัญหา อุปสรรค"), THREE, rows);
    }

    private static void silent(Paper paper, Agenda agenda) {
        paper.heading("๕. หน่วยที่ยังไม่แจ้งผล");
        if (agenda.silent().isEmpty()) paper.text(NONE);
        agenda.silent()
                .forEach(one -> paper.text("- %s (%d มาตรการ)"
                        .formatted(
                                one.unit() == null ? "มาตรการที่ยังไม่ระบุหน่วย" : one.unit(),
                                one.measures().size())));
    }

    /** Those who meet know them all the same. */
    private static void unreadable(Paper paper, Agenda agenda) {
        if (agenda.unreadable().isEmpty()) return;
        paper.text("มาตรการที่ระบบยังแสดงผลไม่ได้ในขณะนี้");
        agenda.unreadable().forEach(due -> paper.text("- " + due.title()));
    }

    private static String news(Line line) {
        return line.news().stream()
                .map(one -> one.text()
                        + (one.date() == null ? "" : " (" + ThaiDates.formatShort(one.date()) + ")")
                        + (one.accepted() ? "" : UNCONFIRMED))
                .collect(Collectors.joining("\n"));
    }

    private static String progress(Line line) {
        return line.withoutProgress() ? "หน่วยแจ้งว่ายังไม่มีความคืบหน้า" : "ยังไม่แจ้งผล";
    }

    private static String number(DueMeasure due, int at) {
        return due.number() == null ? String.valueOf(at + 1) : due.number();
    }

    private static String numbered(RoundFacts round, DueMeasure due) {
        return number(due, round.measures().indexOf(due));
    }
}
