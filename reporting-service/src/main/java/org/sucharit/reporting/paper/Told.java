package org.sucharit.reporting.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kernel.time.ThaiPeriods;

/**
 * Sentences that say all that was recorded: what a text does not say itself – its day, its document, where it was made
 * known – stands in parentheses after it, so that a reader of the paper knows no less than a reader of the data.
 */
final class Told {

    private static final Map<Channel, String> NAMES = Map.of(
            Channel.WEBSITE, "เว็บไซต์",
            Channel.NOTICE_BOARD, "ป้ายประชาสัมพันธ์",
            Channel.LINE, "ไลน์",
            Channel.FACEBOOK, "Facebook",
            Channel.SOCIAL_MEDIA, "สื่อสังคมออนไลน์",
            Channel.MEETING, "การประชุม",
            Channel.CIRCULAR, "หนังสือเวียน",
            Channel.BROADCAST, "เสียงตามสาย");
    private static final Map<Channel, Pattern> SAID = Map.of(
            Channel.WEBSITE, said("เว็[บป]|เวป|www|http|\\.go\\.th|website"),
            Channel.NOTICE_BOARD, said("ป้าย|บอร์ด|ปิดประกาศ|ติดประกาศ|กระดานข่าว"),
            Channel.LINE, said("ไลน์|line"),
            Channel.FACEBOOK, said("facebook|เฟ[ซส]บุ|เพจ"),
            Channel.SOCIAL_MEDIA, said("สังคมออนไลน์|โซเชียล|social|สื่อออนไลน์|twitter|ทวิตเตอร์|tiktok|youtube"),
            Channel.MEETING, said("ประชุม"),
            Channel.CIRCULAR, said("เวียน"),
            Channel.BROADCAST, said("เสียงตามสาย|หอกระจายข่าว|เสียงไร้สาย|รถประชาสัมพันธ์|วิทยุ"));
    private static final Map<Cadence, Pattern> HOW_OFTEN = Map.of(
            Cadence.MONTHLY, said("เดือน"),
            Cadence.QUARTERLY, said("ไตรมาส|3 ?เดือน|สามเดือน"),
            Cadence.HALF_YEAR, said("6 ?เดือน|หกเดือน|ครึ่งปี|2 ?ครั้ง"),
            Cadence.ONCE, said("ครั้ง|รายปี|สิ้น|แล้วเสร็จ|รอบ|ภายใน"));
    private static final Pattern EXECUTIVE = said(
            "^(?:คณะ)?(?:ผู้บริหาร|นายก|รองนายก|ปลัด|รองปลัด|ผู้บังคับบัญชา|หัวหน้าส่วนราชการ|หัวหน้าหน่วยงาน|ผู้อำนวยการ)"
                    + "|(?:โดย|ให้)(?:คณะ)?(?:ผู้บริหาร|นายก|ปลัด|ผู้บังคับบัญชา)[^ ]{0,40}(?:กำกับ|ติดตาม|ตรวจสอบ|กำชับ)");
    private static final Pattern UNIT = said(
            "^(?:เจ้าหน้าที่|ผู้รับผิดชอบ|หน่วยงาน|ส่วนราชการ|กอง|สำนัก|งาน|ฝ่าย|ทุก(?:หน่วย|ส่วน|กอง|สำนัก)|แต่ละ|นัก|พนักงาน|คณะ)");

    private final FiscalYear year;

    Told(FiscalYear year) {
        this.year = year;
    }

    String step(Step step) {
        return with(step.text(), due(step.text(), step.dueOn()));
    }

    String followUp(FollowUpPlan plan) {
        var more = new ArrayList<String>();
        if (plan.by() == By.EXECUTIVE && !says(plan.text(), EXECUTIVE)) more.add("โดยผู้บริหารติดตาม");
        if (plan.by() == By.UNIT && !says(plan.text(), UNIT)) more.add("โดยหน่วยที่รับผิดชอบ");
        Cadence cadence = plan.cadence();
        boolean told = cadence == null || plan.dueOn() != null && cadence == Cadence.ONCE;
        if (cadence != null && !told && !says(plan.text(), HOW_OFTEN.get(cadence))) more.add(howOften(cadence));
        more.addAll(due(plan.text(), plan.dueOn()));
        return with(plan.text(), more);
    }

    String action(ReportedAction action) {
        var more = new ArrayList<String>();
        LocalDate date = action.date();
        boolean dated = date == null
                || ThaiDates.in(action.text(), year).stream()
                        .findFirst() // an earlier one would be taken for it
                        .filter(found -> found.date().equals(date))
                        .isPresent();
        if (date != null && !dated) more.add("เมื่อวันที่ " + ThaiDates.format(date));
        var document = action.document();
        if (document != null && !ThaiText.contains(action.text(), document))
            more.add("เอกสาร " + document.replace(';', ','));
        if (!action.channels().isEmpty() && !Set.copyOf(action.channels()).equals(said(action)))
            for (Channel channel : action.channels()) more.add(NAMES.get(channel));
        return with(action.text(), more);
    }

    private static Set<Channel> said(ReportedAction action) {
        return Stream.of(Channel.values())
                .filter(channel -> says(action.text(), SAID.get(channel)))
                .collect(Collectors.toSet());
    }

    private List<String> due(String text, @Nullable LocalDate due) {
        if (due == null) return List.of();
        boolean told = ThaiPeriods.deadline(text, year)
                .filter(found -> found.date().equals(due))
                .isPresent();
        return told ? List.of() : List.of("ภายในวันที่ " + ThaiDates.format(due));
    }

    private static String howOften(Cadence cadence) {
        return switch (cadence) {
            case MONTHLY -> "ทุกเดือน";
            case QUARTERLY -> "ทุกไตรมาส";
            case HALF_YEAR -> "ทุก 6 เดือน";
            case ONCE -> "ปีละ 1 ครั้ง";
        };
    }

    private static String with(String text, List<String> more) {
        return more.isEmpty() ? text : text + " (" + String.join("; ", more) + ")";
    }

    private static boolean says(String text, @Nullable Pattern words) {
        return words != null && words.matcher(ThaiText.arabicDigits(text)).find();
    }

    private static Pattern said(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
