package org.sucharit.measures.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.agency.AgencyProfile;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.agency.Unit;
import org.sucharit.measures.measure.MeasureEvent.MeasureDrafted;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasurePlan;
import org.sucharit.measures.measure.Origin.Note;
import org.sucharit.measures.measure.Origin.Note.Kind;

class PlanCopyTests {

    static final RegisteredAgency THEIRS = agency(
            "suan-sai", "เทศบาลตำบลสวนทราย", new Unit("สำนักปลัดเทศบาล", List.of("สำนักปลัด"), List.of(), List.of()));
    static final RegisteredAgency OURS = agency(
            "ban-na",
            "องค์การบริหารส่วนตำบลบ้านนา",
            new Unit("สำนักปลัดองค์การบริหารส่วนตำบล", List.of(), List.of(), List.of()));

    @Test
    void answers_move_by_topic_and_what_the_other_year_does_not_have_is_left_out_and_told() {
        var copy = copy(Answered.item(2565, "O31"), Answered.item(2565, "O99"), Answered.indicator(2565, 9));
        assertThat(copy.plan().answers()).containsExactly(Answered.item(2566, "O29"), Answered.indicator(2566, 9));
        assertThat(copy.notes()).contains(new Note(Kind.ANSWER_DROPPED, "O99 (2565)"));
    }

    @Test
    void units_are_called_as_the_agency_calls_its_own() {
        var copy = copy();
        assertThat(copy.plan().steps())
                .containsExactly(new Step("สำนักปลัดองค์การบริหารส่วนตำบล เผยแพร่ในเพจ อบต.บ้านนา", null));
        assertThat(copy.plan().responsible())
                .containsExactly(
                        new Responsible("สำนักปลัดองค์การบริหารส่วนตำบล", "สำนักปลัดองค์การบริหารส่วนตำบล"),
                        new Responsible("ทุกหน่วยงาน", Responsible.EVERYONE),
                        new Responsible("กองช่าง", null));
        assertThat(copy.plan().followUps())
                .containsExactly(new FollowUpPlan("รายงานองค์การบริหารส่วนตำบลบ้านนา ปี 2567", null, null, null));
        assertThat(copy.notes()).containsExactly(new Note(Kind.UNIT_UNKNOWN, "กองช่าง"));
    }

    /** A copy whose plan is made. */
    static Made copy(Answered... answers) {
        var plan = new MeasurePlan(
                "4",
                null,
                "มาตรการ",
                List.of(answers),
                List.of(),
                List.of(new Step("สำนักปลัดเทศบาล เผยแพร่ในเพจ ทต.สวนทราย", null)),
                List.of(
                        new Responsible("สำนักปลัด", "สำนักปลัดเทศบาล"),
                        new Responsible("ทุกหน่วยงาน", "*"),
                        new Responsible("กองช่าง", null)),
                null,
                List.of(new FollowUpPlan("รายงานเทศบาลตำบลสวนทราย ปี 2566", null, null, null)));
        var measure = MeasureFacts.after(
                null, new MeasureDrafted(new MeasureId(new UUID(1, 1)), THEIRS.code(), 2566, plan, null));
        var copy = new PlanCopy(Objects.requireNonNull(measure), THEIRS, OURS, 2567, year -> RuleSets.shipped()
                .of(new FiscalYear(year)));
        return new Made(copy.plan(), copy.notes());
    }

    record Made(MeasurePlan plan, List<Note> notes) {}

    static RegisteredAgency agency(String code, String name, Unit unit) {
        var profile = new AgencyProfile(name, AgencyType.SUBDISTRICT_MUNICIPALITY, "เมือง", "ลำปาง", null);
        return new RegisteredAgency(new AgencyId(code), profile, List.of(unit), List.of());
    }
}
