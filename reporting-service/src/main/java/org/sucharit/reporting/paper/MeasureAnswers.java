package org.sucharit.reporting.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.assessed.ItemCodes;
import org.sucharit.kernel.assessed.Mention;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.time.FiscalYear;

/** What of last year's assessment measures answer, and whether their own words say so. */
final class MeasureAnswers {

    private final FiscalYear assessed;

    MeasureAnswers(FiscalYear year) {
        this.assessed = year.previous();
    }

    /** Whether a reader of its texts would not learn everything that the measure answers. */
    boolean areUnsaid(ReportedMeasure measure) {
        if (measure.answers().isEmpty()) return false;
        var group = measure.group();
        var texts = measure.title() + "\n" + (group == null ? "" : group) + "\n"
                + measure.steps().stream().map(Step::text).collect(Collectors.joining("\n"));
        Set<Answered> said = new HashSet<>();
        for (var line : texts.lines().toList())
            for (Mention mention : mentions(line)) said.add(Answered.of(assessed, mention));
        return !said.containsAll(measure.answers());
    }

    boolean nameItem(String text) {
        return mentions(text).stream().anyMatch(mention -> mention.kind() == Mention.Kind.ITEM);
    }

    /** As documents name them, one a line. */
    List<String> written(ReportedMeasure measure) {
        return measure.answers().stream().map(this::written).toList();
    }

    private String written(Answered answer) {
        var year = answer.fiscalYear() == assessed.value() ? "" : " (ปี " + answer.fiscalYear() + ")";
        if (answer.item() != null) return answer.item() + year;
        if (answer.subIndicator() != null) return "ตัวชี้วัดย่อยที่ " + answer.subIndicator() + year;
        return "ตัวชี้วัดที่ " + answer.indicator() + year;
    }

    private List<Mention> mentions(String text) {
        return ItemCodes.in(text, assessed, ItemCatalogue.shipped());
    }
}
