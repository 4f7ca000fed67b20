package org.sucharit.measures.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.text.Similarity;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.measures.assessment.KnownShortfall;
import org.sucharit.measures.assessment.ShortfallFacts;

/** Whether a shortfall is recorded already, and what a second document adds to it. */
final class ShortfallMatching {

    private ShortfallMatching() {}

    /** The same level, code and year, and a finding that says the same. */
    static boolean same(KnownShortfall known, ReportedShortfall told) {
        var facts = known.facts();
        return known.year() == told.assessmentYear()
                && facts.level() == told.level()
                && Objects.equals(facts.code(), told.code())
                && Similarity.alike(facts.finding(), told.finding());
    }

    /** What is known, with what the document adds. */
    static ShortfallFacts merged(ShortfallFacts known, ShortfallFacts told) {
        var responsible = new LinkedHashSet<>(known.responsible());
        responsible.addAll(told.responsible());
        return new ShortfallFacts(
                known.level(),
                known.code(),
                known.finding(),
                told.improvement() == null ? known.improvement() : told.improvement(),
                List.copyOf(responsible),
                merged(known.actions(), told.actions()));
    }

    private static List<ReportedAction> merged(List<ReportedAction> known, List<ReportedAction> told) {
        var all = new ArrayList<>(known);
        for (var action : told)
            if (known.stream().noneMatch(other -> ThaiText.same(other.text(), action.text()))) all.add(action);
        return all;
    }
}
