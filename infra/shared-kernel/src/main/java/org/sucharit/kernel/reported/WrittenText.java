package org.sucharit.kernel.reported;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a document's text and where it stands; row and column as in {@link Finding}. */
record WrittenText(@Nullable Integer row, @Nullable String column, String text) {

    /** Everything a document says, in its order. */
    static List<WrittenText> of(ReportedDocument document) {
        List<WrittenText> texts = new ArrayList<>();
        texts.add(new WrittenText(null, null, document.heading()));
        String group = null;
        for (ReportedRow row : document.rows()) {
            String above = row.measure().group();
            if (above != null && !above.equals(group)) texts.add(new WrittenText(row.row(), null, above));
            group = above;
            texts.addAll(of(row));
        }
        for (ReportedShortfall shortfall : document.shortfalls()) texts.addAll(of(shortfall));
        return texts.stream().filter(text -> !text.text().isBlank()).toList();
    }

    private static List<WrittenText> of(ReportedRow row) {
        ReportedMeasure measure = row.measure();
        List<WrittenText> texts = new ArrayList<>();
        row.besides().forEach(written -> texts.add(new WrittenText(row.row(), written.column(), written.text())));
        texts.add(new WrittenText(row.row(), "title", measure.title()));
        measure.steps().forEach(step -> texts.add(new WrittenText(row.row(), "steps", step.text())));
        measure.responsible().forEach(who -> texts.add(new WrittenText(row.row(), "responsible", who.text())));
        if (measure.period() != null)
            texts.add(new WrittenText(row.row(), "period", measure.period().text()));
        measure.followUps().forEach(plan -> texts.add(new WrittenText(row.row(), "followUps", plan.text())));
        measure.actions().forEach(action -> texts.add(new WrittenText(row.row(), "actions", action.text())));
        if (measure.outcome() != null) texts.add(new WrittenText(row.row(), "outcome", measure.outcome()));
        measure.recommendations().forEach(text -> texts.add(new WrittenText(row.row(), "recommendations", text)));
        measure.obstacles().forEach(text -> texts.add(new WrittenText(row.row(), "obstacles", text)));
        return texts;
    }

    private static List<WrittenText> of(ReportedShortfall shortfall) {
        List<WrittenText> texts = new ArrayList<>();
        texts.add(new WrittenText(null, "finding", shortfall.finding()));
        if (shortfall.improvement() != null) texts.add(new WrittenText(null, "improvement", shortfall.improvement()));
        shortfall.responsible().forEach(text -> texts.add(new WrittenText(null, "responsible", text)));
        shortfall.actions().forEach(action -> texts.add(new WrittenText(null, "actions", action.text())));
        return texts;
    }
}
