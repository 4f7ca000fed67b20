package org.sucharit.measures.derive;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.assessment.AssessmentBoard;
import org.sucharit.measures.assessment.AssessmentId;
import org.sucharit.measures.assessment.ProposedShortfall;
import org.sucharit.measures.assessment.ShortfallDesk.Chosen;
import org.sucharit.measures.assessment.ShortfallId;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.Measures;
import org.sucharit.measures.ruleset.RuleBook;

/** Where a year's result fell short, line by line, with the measures of the next year that answer it. */
@Component
class ShortfallLines {

    private static final String BY_ID = "id:";

    private final AssessmentBoard board;
    private final Measures measures;
    private final RuleBook rules;

    ShortfallLines(AssessmentBoard board, Measures measures, RuleBook rules) {
        this.board = board;
        this.measures = measures;
        this.rules = rules;
    }

    /** @param key names it in the form @param answeredBy measures of the following year */
    record Line(String key, ProposedShortfall shortfall, List<Answer> answeredBy) {}

    record Answer(String id, String title) {}

    List<Line> of(AssessmentId id) {
        var found = board.fellShort(id, null).orElse(List.of());
        if (found.isEmpty()) return List.of();
        var there = measures.of(id.agency(), id.fiscalYear() + 1);
        var known = rules.find(id.agency(), id.fiscalYear()).orElse(null);
        return found.stream()
                .map(one -> {
                    var answers = Answering.of(one.level(), one.code(), id.fiscalYear(), known);
                    var recorded = one.shortfall() == null ? null : UUID.fromString(one.shortfall());
                    var by = there.stream()
                            .filter(measure -> Answering.isAnswered(recorded, answers, measure))
                            .map(ShortfallLines::answer)
                            .toList();
                    return new Line(key(one), one, by);
                })
                .toList();
    }

    private static Answer answer(MeasureFacts measure) {
        return new Answer(measure.id().toString(), measure.plan().title());
    }

    private static String key(ProposedShortfall one) {
        return one.shortfall() != null ? BY_ID + one.shortfall() : one.level() + ":" + one.code();
    }

    /** What a key of the form stands for. @throws Problem 400 for what no form of ours sends */
    static Chosen chosen(String key) {
        try {
            if (key.startsWith(BY_ID))
                return new Chosen(ShortfallId.of(key.substring(BY_ID.length())), null, null, null, null);
            int colon = key.indexOf(':');
            return new Chosen(null, Level.valueOf(key.substring(0, colon)), key.substring(colon + 1), null, null);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "INVALID").causedBy(e);
        }
    }
}
