package org.sucharit.reporting.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.reporting.record.EvidenceRecord;
import org.sucharit.reporting.record.MeasureRecord.Action;

/**
 * Names the document that proves something done: the one that was written down with it, else the evidence attached to
 * it. Of internal evidence a report that anyone reads tells only that it is there.
 */
final class Citing {

    private final Map<UUID, EvidenceRecord> known;

    Citing(Collection<EvidenceRecord> known) {
        this.known = known.stream().collect(Collectors.toMap(EvidenceRecord::evidenceId, Function.identity()));
    }

    /** The evidence that is asked for when actions are told. */
    static Stream<String> wanted(Collection<Action> actions) {
        return actions.stream()
                .filter(action -> action.document() == null)
                .flatMap(action -> action.evidence().stream())
                .map(UUID::toString);
    }

    ReportedAction reported(Action action) {
        var document = action.document() == null ? evidence(action) : action.document();
        return new ReportedAction(action.text(), action.date(), document, action.channels());
    }

    /** @return null when there is none but what the executive sent back */
    private @Nullable String evidence(Action action) {
        var cited = new ArrayList<String>();
        int internal = 0;
        for (var id : action.evidence()) {
            var one = known.get(id);
            if (one != null && one.state().equals(EvidenceRecord.RETURNED)) continue;
            var details = one == null ? null : one.details();
            if (details == null) internal++;
            else cited.add(words(details));
        }
        if (internal > 0) cited.add("หลักฐานที่เก็บไว้ภายในหน่วยงาน " + internal + " รายการ");
        return cited.isEmpty() ? null : String.join(", ", cited);
    }

    private static String words(EvidenceRecord.Details details) {
        var words = new StringBuilder(details.title());
        var number = details.number();
        if (number != null && !ThaiText.contains(details.title(), number))
            words.append(" ").append(number);
        var date = details.date();
        if (date != null && ThaiDates.in(details.title()).isEmpty())
            words.append(" ลงวันที่ ").append(ThaiDates.format(date));
        return words.toString();
    }
}
