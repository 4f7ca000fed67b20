package org.sucharit.measures.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.campaign.InvitationEvent.*;
import org.sucharit.measures.measure.MeasureId;

/**
 * Everything known about one agency's invitation.
 *
 * @param parts its measures and disclosures, each with how it stands; empty until it is accepted
 * @param done how many of them are done
 * @param total how many of them count
 * @param declined the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationFacts(
        InvitationId id,
        String province,
        String title,
        int fiscalYear,
        LocalDate dueOn,
        InvitationState state,
        List<MeasureId> measures,
        List<String> disclosures,
        Map<String, PartState> parts,
        int done,
        int total,
        @Nullable String declined) {

    private static final double WHOLE = 100;

    InvitationFacts {
        measures = List.copyOf(measures);
        disclosures = List.copyOf(disclosures);
        parts = Map.copyOf(parts);
    }

    /** The facts after one more event. @param before null for the first event */
    static InvitationFacts after(@Nullable InvitationFacts before, InvitationEvent event) {
        return switch (event) {
            case InvitationSent e -> sent(e);
            case InvitationAccepted e -> Objects.requireNonNull(before).accepted(e);
            case InvitationDeclined e -> Objects.requireNonNull(before).declined(e);
            case InvitationProgressed e -> Objects.requireNonNull(before).progressed(e);
        };
    }

    /** How much of it is done, in per cent. */
    double percent() {
        if (state == InvitationState.DONE) return WHOLE;
        return total == 0 ? 0 : WHOLE * done / total;
    }

    private static InvitationFacts sent(InvitationSent event) {
        return new InvitationFacts(
                event.invitationId(),
                event.province(),
                event.title(),
                event.fiscalYear(),
                event.dueOn(),
                InvitationState.SENT,
                List.of(),
                List.of(),
                Map.of(),
                0,
                0,
                null);
    }

    private InvitationFacts accepted(InvitationAccepted event) {
        var open = new LinkedHashMap<String, PartState>();
        event.measures().forEach(measure -> open.put(measure.toString(), PartState.OPEN));
        event.disclosures().forEach(item -> open.put(item, PartState.OPEN));
        return new InvitationFacts(
                id,
                province,
                title,
                fiscalYear,
                dueOn,
                InvitationState.ACCEPTED,
                event.measures(),
                event.disclosures(),
                open,
                0,
                open.size(),
                null);
    }

    private InvitationFacts declined(InvitationDeclined event) {
        return with(InvitationState.DECLINED, parts, done, total, event.reason());
    }

    private InvitationFacts progressed(InvitationProgressed event) {
        var now = new LinkedHashMap<>(parts);
        now.put(event.part(), event.state());
        boolean all = event.total() > 0 && event.done() == event.total();
        var next = all ? InvitationState.DONE : InvitationState.ACCEPTED;
        return with(next, now, event.done(), event.total(), null);
    }

    private InvitationFacts with(
            InvitationState next, Map<String, PartState> how, int ready, int counted, @Nullable String reason) {
        return new InvitationFacts(
                id, province, title, fiscalYear, dueOn, next, measures, disclosures, how, ready, counted, reason);
    }
}
