package org.sucharit.reporting.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.report.Formalities;
import org.sucharit.reporting.report.ReportContent;
import org.sucharit.reporting.report.Signature;

/** What makes a document official: its title, number and date, its cover, the room for signatures. */
final class Head {

    private final ReportContent report;
    private final Digits digits;

    Head(ReportContent report, Digits digits) {
        this.report = report;
        this.digits = digits;
    }

    List<String> title() {
        var lines = new ArrayList<>(report.title().lines().map(String::strip).toList());
        var place = place();
        if (!ThaiText.contains(report.title(), report.agency().nameTh())) lines.add(place);
        var registered = registered();
        if (!registered.isEmpty()) lines.add(registered);
        int edition = report.edition().number();
        if (edition > 1) lines.add("(ฉบับแก้ไขครั้งที่ " + (edition - 1) + ")");
        return lines.stream().filter(line -> !line.isEmpty()).map(digits::write).toList();
    }

    private String place() {
        var agency = report.agency();
        var district = agency.district();
        boolean capital = agency.nameTh().equals(agency.province());
        return String.join(
                " ",
                Stream.of(
                                agency.nameTh(),
                                district == null ? "" : "อำเภอ" + district,
                                capital ? "" : "จังหวัด" + agency.province())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private String registered() {
        var number = numbered(report.formalities().number());
        var date = report.formalities().date();
        return (number + (date == null ? "" : " ลงวันที่ " + ThaiDates.format(date))).strip();
    }

    private static String numbered(@Nullable String number) {
        if (number == null || number.isBlank()) return "";
        return number.startsWith("ที่") ? number : "ที่ " + number;
    }

    @Nullable
    Memo memo() {
        var memo = report.formalities().memo();
        if (memo == null) return null;
        return new Memo(
                digits.write(office(memo)),
                digits.write(Objects.requireNonNullElse(memo.number(), "").replaceFirst("^ที่\\s*", "")),
                day(memo.date()),
                digits.write(memo.subject()),
                digits.write(memo.to()),
                memo.body()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(digits::write)
                        .toList(),
                List.of(signatory(Signature.Step.SUBMITTED)));
    }

    private String office(Formalities.Memo memo) {
        var from = memo.from() == null ? "" : memo.from();
        return ThaiText.contains(from, report.agency().nameTh())
                ? from
                : (from + " " + report.agency().nameTh()).strip();
    }

    List<Signatory> signatories() {
        return Stream.of(Signature.Step.values()).map(this::signatory).toList();
    }

    private Signatory signatory(Signature.Step step) {
        var given = report.signatures().stream()
                .filter(signature -> signature.step() == step)
                .findFirst();
        return new Signatory(
                switch (step) {
                    case SUBMITTED -> "ผู้รายงาน";
                    case ENDORSED -> "ผู้ตรวจสอบ";
                    case SIGNED -> "ผู้อนุมัติ";
                },
                given.map(Signature::name).orElse(""),
                given.map(Signature::position).orElse(""),
                given.map(Signature::on).map(this::day).orElse(""));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : digits.write(ThaiDates.format(day));
    }
}
