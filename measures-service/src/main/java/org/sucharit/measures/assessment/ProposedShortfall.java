package org.sucharit.measures.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.measures.assessment.AssessmentBoard.ShortfallView;

/**
 * Where an agency fell short, whether it has recorded that or not.
 *
 * @param code null where a document that recorded it names none
 * @param nameTh what fell short, or what was found where that has no name
 * @param shortfall id of the recorded one; null while it is proposed
 * @param finding of the recorded one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposedShortfall(
        State state,
        Level level,
        @Nullable String code,
        String nameTh,
        @Nullable BigDecimal score,
        boolean below,
        List<String> remarks,
        @Nullable String shortfall,
        @Nullable String finding) {

    /** Whether the result alone says so, or the agency has recorded it. */
    public enum State {
        PROPOSED,
        RECORDED
    }

    public ProposedShortfall {
        remarks = List.copyOf(remarks);
    }

    /** What falls short by its score or a remark, and what is recorded besides. */
    static List<ProposedShortfall> all(
            AssessedYear year, @Nullable BigDecimal threshold, List<ShortfallView> recorded) {
        var all = new ArrayList<ProposedShortfall>();
        var open = new ArrayList<>(recorded);
        for (var gap : year.shortfalls(threshold)) {
            var its = recorded.stream()
                    .filter(one -> gap.is(one.facts().level(), one.facts().code()))
                    .toList();
            open.removeAll(its);
            if (its.isEmpty()) all.add(of(gap));
            its.forEach(one -> all.add(of(one, Optional.of(gap))));
        }
        var gaps = year.gaps(threshold);
        open.forEach(one -> all.add(of(
                one,
                gaps.stream()
                        .filter(gap -> gap.is(one.facts().level(), one.facts().code()))
                        .findFirst())));
        return all;
    }

    private static ProposedShortfall of(Gap gap) {
        return new ProposedShortfall(
                State.PROPOSED,
                gap.level(),
                gap.code(),
                gap.nameTh(),
                gap.score(),
                gap.below(),
                gap.remarks(),
                null,
                null);
    }

    private static ProposedShortfall of(ShortfallView recorded, Optional<Gap> gap) {
        var facts = recorded.facts();
        return new ProposedShortfall(
                State.RECORDED,
                facts.level(),
                facts.code(),
                gap.map(Gap::nameTh).orElse(facts.code() == null ? facts.finding() : facts.code()),
                gap.map(Gap::score).orElse(null),
                gap.map(Gap::below).orElse(false),
                gap.map(Gap::remarks).orElse(List.of()),
                recorded.id(),
                facts.finding());
    }
}
