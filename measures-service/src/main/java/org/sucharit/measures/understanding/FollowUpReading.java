package org.sucharit.measures.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;

/** How a measure is followed up: by whom, how often, until when. */
final class FollowUpReading {

    private static final Pattern EXECUTIVE = Pattern.compile(
            "^(?:คณะ)?(?:ผู้บริหาร|นายก|รองนายก|ปลัด|รองปลัด|ผู้บังคับบัญชา|หัวหน้าส่วนราชการ|หัวหน้าหน่วยงาน|ผู้อำนวยการ)");
    private static final Pattern BY_EXECUTIVE = Pattern.compile(
            "(?:โดย|ให้)(?:คณะ)?(?:ผู้บริหาร|นายก|ปลัด|ผู้บังคับบัญชา)[^\\s]{0,40}(?:กำกับ|ติดตาม|ตรวจสอบ|กำชับ)");
    private static final Pattern UNIT = Pattern.compile(
            "^(?:เจ้าหน้าที่|ผู้รับผิดชอบ|หน่วยงาน|ส่วนราชการ|กอง|สำนัก|งาน|ฝ่าย|ทุก(?:หน่วย|ส่วน|กอง|สำนัก)|แต่ละ|นัก|เจ้าพนักงาน|พนักงาน|คณะทำงาน|คณะกรรมการ)");
    private static final Pattern CADENCE = Pattern.compile(
            "(?<month>ทุกๆ?เดือน|รายเดือน|เดือนละ|ประจำเดือน|ทุกสิ้นเดือน|ทุกวันที่)|(?<quarter>ไตรมาส|ทุกๆ?3เดือน|ราย3เดือน|3เดือนครั้ง|ทุกสามเดือน)"
                    + "|(?<half>ทุกๆ?6เดือน|ราย6เดือน|6เดือนครั้ง|ครึ่งปี|ปีละ2ครั้ง|รอบ6เดือนและ(?:รอบ)?12เดือน|6เดือนและ12เดือน|ทุกหกเดือน)"
                    + "|(?<once>ปีละ1?ครั้ง|ปีละหนึ่งครั้ง|ครั้งเดียว|1ครั้ง(?:ต่อ)?ปี|รายปี|สิ้นปีงบประมาณ|เมื่อสิ้นสุด|เมื่อแล้วเสร็จ|รอบ12เดือน|รอบ6เดือน)");

    private FollowUpReading() {}

    static List<FollowUpPlan> read(Entry entry, FiscalYear year) {
        List<FollowUpPlan> plans = new ArrayList<>();
        for (String text : Listing.ofAll(entry.texts(Field.FOLLOW_UPS))) plans.add(plan(text, year));
        return plans;
    }

    static FollowUpPlan plan(String text, FiscalYear year) {
        LocalDate due = When.deadline(text, year);
        return new FollowUpPlan(Remark.withoutOfFollowUp(text), by(text), cadence(text, due), due);
    }

    /** The same with the deadlines that stand in a cell of their own, in order. */
    static List<FollowUpPlan> withDeadlines(List<FollowUpPlan> plans, List<LocalDate> days) {
        List<FollowUpPlan> dated = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            FollowUpPlan plan = plans.get(i);
            LocalDate due = plan.dueOn() == null ? days.get(i) : plan.dueOn();
            Cadence cadence = plan.cadence() == null ? Cadence.ONCE : plan.cadence();
            dated.add(new FollowUpPlan(plan.text(), plan.by(), cadence, due));
        }
        return dated;
    }

    private static @Nullable By by(String text) {
        if (Remark.isByUnit(text)) return By.UNIT;
        String folded = ThaiText.fold(text);
        if (EXECUTIVE.matcher(folded).find() || BY_EXECUTIVE.matcher(folded).find()) return By.EXECUTIVE;
        return UNIT.matcher(folded).find() ? By.UNIT : null;
    }

    private static @Nullable Cadence cadence(String text, @Nullable LocalDate due) {
        Matcher match = CADENCE.matcher(ThaiText.fold(text));
        Cadence said = null;
        if (match.find()) {
            if (match.group("month") != null) said = Cadence.MONTHLY;
            else if (match.group("quarter") != null) said = Cadence.QUARTERLY;
            else if (match.group("half") != null) said = Cadence.HALF_YEAR;
            else said = Cadence.ONCE;
        }
        // what has a day of its own is due once, unless the text says that it comes again
        return said == null && due != null ? Cadence.ONCE : said;
    }
}
