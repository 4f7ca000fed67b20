package org.sucharit.measures.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.AnalysedYear;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.text.Folded;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.FoundDate;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.measures.document.Line;
import org.sucharit.measures.document.Row;
import org.sucharit.measures.document.SourceDocument;
import org.sucharit.measures.document.Table;

/** What a document says of itself: a plan or a report, of which year and round, written when. */
final class DocumentFacts {

    private static final Pattern REPORT = Pattern.compile(
            "(?:รายงาน|สรุป)(?:สรุป)?(?:ผล)?(?:การ)?(?:ดำเนิน(?:การ|งาน)|กำกับ|ติดตาม|ปฏิบัติ|ขับเคลื่อน|นำมาตรการ|ความก้าวหน้า)|^(?:แบบ)?ผลการดำเนิน(?:การ|งาน)|ผลการดำเนิน(?:การ|งาน)ตามมาตรการ|รายงาน(?!.{0,30}(?:วิเคราะห์|ประเมิน)).{0,25}มาตรการ|รอบ(?:6|12)เดือน|progressreport");
    private static final Pattern FIRST_HALF = Pattern.compile(
            "(?:รอบ|ระยะ|งวด|ช่วง)?6เดือน(?!หลัง)|ครึ่งปีแรก|รอบแรก|รอบที่1(?!\\d)|ตุลาคม(?:พ\\.?ศ\\.?)?(?:\\d{4})?(?:-|ถึง)(?:\\d{1,2})?(?:เดือน)?มีนาคม|ต\\.?ค\\.?(?:\\d{2,4})?(?:-|ถึง)มี\\.?ค|31มีนาคม");
    private static final Pattern FULL_YEAR = Pattern.compile(
            "12เดือน|6เดือนหลัง|ครึ่งปีหลัง|รอบที่2(?!\\d)|สิ้นปีงบประมาณ|30กันยายน|ตุลาคม(?:พ\\.?ศ\\.?)?(?:\\d{4})?(?:-|ถึง)(?:\\d{1,2})?(?:เดือน)?กันยายน|ต\\.?ค\\.?(?:\\d{2,4})?(?:-|ถึง)ก\\.?ย");
    private static final Pattern YEAR =
            Pattern.compile("(?:ประจำปี|ปี)(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?(25\\d\\d|20\\d\\d)");
    private static final Pattern OF_RESULT = Pattern.compile("วิเคราะห์|ผลการประเมิน");
    private static final Pattern DATED = Pattern.compile("^(?:(?:ประกาศ|ข้อมูล|รายงาน|ให้ไว้)?ณ)?วันที่");
    private static final int TITLE_LENGTH = 250;

    private final List<String> titles = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private boolean onCover;

    private DocumentFacts() {}

    static DocumentFacts of(SourceDocument document) {
        DocumentFacts facts = new DocumentFacts();
        boolean opening = true;
        for (var block : document.blocks()) {
            switch (block) {
                case Line line -> {
                    if (opening) facts.cover(line);
                    facts.line(line.text(), opening);
                }
                case Table table -> {
                    if (opening) facts.titleRows(table);
                    opening = false;
                }
            }
        }
        return facts;
    }

    /** The memo that a document is submitted with names it before its own title does. */
    private void cover(Line line) {
        if (lines.isEmpty()) onCover = ThaiText.same(line.text(), "บันทึกข้อความ");
        if (!onCover || line.level() == 0) return;
        onCover = false;
        titles.clear();
    }

    private void line(String text, boolean opening) {
        lines.add(Texts.tidy(text));
        if (opening && text.length() <= TITLE_LENGTH) titles.add(Folded.of(text).text());
    }

    /** A sheet may have its title in its first rows. */
    private void titleRows(Table table) {
        for (Row row : table.rows()) {
            List<String> filled = row.cells().stream()
                    .map(cell -> cell.text())
                    .filter(text -> !text.isBlank())
                    .toList();
            if (filled.size() != 1) return;
            line(filled.getFirst(), true);
        }
    }

    /** A report where the title says so; empty where the title leaves it open. */
    Optional<DocumentKind> kind() {
        boolean report = titles.stream().limit(12).anyMatch(title -> REPORT.matcher(title)
                .find());
        return report ? Optional.of(DocumentKind.PROGRESS) : Optional.empty();
    }

    /** The round a report covers: the whole year, where its title names no half. */
    ReportingRound round() {
        for (String title : titles) {
            if (FULL_YEAR.matcher(title).find()) return ReportingRound.FULL_YEAR;
            if (FIRST_HALF.matcher(title).find()) return ReportingRound.FIRST_HALF;
        }
        return ReportingRound.FULL_YEAR;
    }

    /** The fiscal year of the measures that the title names, or null. */
    @Nullable
    Integer statedYear() {
        for (String title : titles) {
            if (OF_RESULT.matcher(title).find()) continue;
            Matcher year = YEAR.matcher(title);
            if (!year.find()) continue;
            int value = Integer.parseInt(year.group(1));
            return value < 2400 ? value + 543 : value;
        }
        return null;
    }

    /** The year whose assessment it analyses, or null. */
    @Nullable
    FiscalYear analysedYear() {
        return AnalysedYear.in(heading()).orElse(null);
    }

    /** The day under the signature or in the title, or null. */
    @Nullable
    LocalDate date() {
        LocalDate date = null;
        for (String line : lines) {
            boolean bare = line.length() < 60 && ThaiDates.isOnlyDates(line);
            boolean dated =
                    line.length() < 100 && DATED.matcher(Folded.of(line).text()).find();
            List<FoundDate> dates = bare || dated ? ThaiDates.in(line) : List.of();
            if (dates.size() == 1) date = dates.getFirst().date();
        }
        return date;
    }

    /** Everything written outside the tables. */
    String heading() {
        return String.join("\n", lines);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
