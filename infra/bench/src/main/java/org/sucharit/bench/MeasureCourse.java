package org.sucharit.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.measure.MeasureEvent.ActionRecorded;
import org.sucharit.measures.measure.MeasureEvent.FollowUpRecorded;
import org.sucharit.measures.measure.MeasureEvent.MeasureDrafted;
import org.sucharit.measures.measure.MeasureEvent.MeasurePlanned;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasurePlan;

/**
 * What happens to an invented measure: it is drafted, adopted, and carried out in turns of an action and a follow-up.
 *
 * @param number tells its words from those of other measures
 */
record MeasureCourse(UUID id, int number, String agency, int fiscalYear) {

    /** Of a measure that was carried out. */
    static final int EVENTS = 12;

    /** Of the nation. */
    static final int AGENCIES = 7_850;

    private static final int BUDDHIST_ERA = 543;
    private static final int INDICATORS = 10;
    private static final List<String> THEMES = List.of("NO_GIFT", "WEBSITE", "E_SERVICE", "PROCUREMENT");

    /** A measure of one of the nation's agencies. */
    static MeasureCourse of(UUID id, int number, int fiscalYear) {
        return new MeasureCourse(id, number, Nation.code(number % AGENCIES), fiscalYear);
    }

    /** @param step from 0; the measure's version after it */
    MeasureEvent at(int step, LocalDate on) {
        var measure = new MeasureId(id);
        if (step == 0) return new MeasureDrafted(measure, new AgencyId(agency), fiscalYear, plan(), null);
        if (step == 1) return new MeasurePlanned(measure, MeasurePlanned.Basis.EXECUTIVE, on, null);
        return step % 2 == 0 ? action(measure, step / 2, on) : followUp(measure, step / 2, on);
    }

    private MeasurePlan plan() {
        int first = fiscalYear - 1 - BUDDHIST_ERA;
        return new MeasurePlan(
                Integer.toString(1 + number % Nation.MEASURES),
                "แบบวัด EIT",
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส เพื่อเปิดเผยข้อมูลการให้บริการ ลำดับที่ " + (number + 1),
                List.of(Answered.indicator(fiscalYear - 1, 1 + number % INDICATORS)),
                List.of(THEMES.get(number % THEMES.size())),
                List.of(
                        new Step(
                                "จัดทำข้อมูลให้เป็นปัจจุบันทุกเดือน เสนอผู้บริหารพิจารณา",
                                LocalDate.of(first + 1, 1, 31)),
                        new Step("เผยแพร่บนเว็บไซต์ของหน่วยงานและประชาสัมพันธ์ให้ประชาชนทราบ", null)),
                List.of(new Responsible("สำนักปลัด", "สำนักปลัด")),
                new Period(LocalDate.of(first, 12, 1), LocalDate.of(first + 1, 8, 31), "ธ.ค.-ส.ค."),
                List.of(new FollowUpPlan(
                        "รายงานผลต่อผู้บริหารทุกไตรมาส",
                        FollowUpPlan.By.EXECUTIVE,
                        FollowUpPlan.Cadence.QUARTERLY,
                        null)));
    }

    /** @param which from 1 */
    private static ActionRecorded action(MeasureId measure, int which, LocalDate on) {
        var action = new ReportedAction(
                "จัดทำข้อมูลแล้วตามบันทึกข้อความ และเผยแพร่บนเว็บไซต์ของหน่วยงาน ครั้งที่ " + which,
                on,
                "บันทึกข้อความที่ " + which,
                List.of(ReportedAction.Channel.WEBSITE));
        return new ActionRecorded(measure, which, action, List.of(), null);
    }

    /** @param which from 1 */
    private static FollowUpRecorded followUp(MeasureId measure, int which, LocalDate on) {
        return new FollowUpRecorded(
                measure,
                which,
                "ติดตามในที่ประชุมประจำเดือนของหัวหน้าส่วนราชการ",
                on,
                FollowUpPlan.By.EXECUTIVE,
                "ให้เร่งดำเนินการให้แล้วเสร็จตามแผน",
                List.of(),
                null);
    }
}
