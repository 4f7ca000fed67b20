package org.sucharit.measures.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.Step;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.measure.MeasureEvent.ActionRecorded;
import org.sucharit.measures.measure.MeasureEvent.MeasureDrafted;
import org.sucharit.measures.measure.MeasureEvent.MeasurePlanned;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasurePlan;

/** Rows of documents and the measures they are about, for the tests of this package. */
final class Rows {

    static final AgencyId AGENCY = new AgencyId("ban-suan-sai");
    static final int YEAR = 2566;

    private Rows() {}

    static ReportedMeasure row(@Nullable String number, String title, String... actions) {
        return new ReportedMeasure(
                number,
                null,
                title,
                List.of(),
                List.of(),
                List.of(new Step("จัดทำคู่มือ", null)),
                List.of(),
                null,
                List.of(),
                List.of(actions).stream().map(Rows::action).toList(),
                null,
                List.of(),
                List.of());
    }

    static ReportedMeasure answering(ReportedMeasure row, Answered... answers) {
        return new ReportedMeasure(
                row.number(),
                row.group(),
                row.title(),
                List.of(answers),
                row.themes(),
                row.steps(),
                row.responsible(),
                row.period(),
                row.followUps(),
                row.actions(),
                row.outcome(),
                row.recommendations(),
                row.obstacles());
    }

    static ReportedAction action(String text) {
        return new ReportedAction(text, null, null, List.of());
    }

    /** The measure that committing the row made. */
    /** @param remarks that are both its recommendations and its obstacles */
    static ReportedMeasure with(ReportedMeasure row, List<String> remarks) {
        return new ReportedMeasure(
                row.number(),
                row.group(),
                row.title(),
                row.answers(),
                row.themes(),
                row.steps(),
                row.responsible(),
                row.period(),
                row.followUps(),
                row.actions(),
                row.outcome(),
                remarks,
                remarks);
    }

    static MeasureFacts known(ReportedMeasure row) {
        var id = new MeasureId(UUID.randomUUID());
        var facts = MeasureFacts.after(null, new MeasureDrafted(id, AGENCY, YEAR, MeasurePlan.of(row), null));
        facts = after(facts, new MeasurePlanned(id, MeasurePlanned.Basis.DOCUMENT, LocalDate.of(2023, 1, 1), null));
        for (int number = 1; number <= row.actions().size(); number++)
            facts = after(facts, new ActionRecorded(id, number, row.actions().get(number - 1), List.of(), null));
        return facts;
    }

    static MeasureFacts after(MeasureFacts facts, MeasureEvent event) {
        return MeasureFacts.after(facts, event);
    }
}
