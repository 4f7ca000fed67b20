package org.sucharit.measures.loan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.loan.LoanEvent.*;

/**
 * Everything known about a loan, as its events tell it.
 *
 * @param dueOn as extended
 * @param decision approval or refusal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoanFacts(
        LoanId id,
        AgencyId agency,
        LoanTerms terms,
        LocalDate requestedOn,
        LoanStatus status,
        LocalDate dueOn,
        @Nullable Decision decision,
        @Nullable Handling handedOver,
        @Nullable Handling returned,
        List<Extension> extensions,
        @Nullable Cancellation cancelled) {

    public LoanFacts {
        extensions = List.copyOf(extensions);
    }

    /** @param by the position of who decided @param reason of a refusal */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decision(
            boolean approved,
            String by,
            LocalDate on,
            @Nullable String reason) {}

    /** Property changed hands. @param condition it was in; null where it is nobody else's business */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Handling(LocalDate on, @Nullable String condition) {}

    /** @param reason null where it is nobody else's business */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Extension(LocalDate dueOn, @Nullable String reason) {}

    /** @param reason null where it is nobody else's business */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cancellation(LocalDate on, @Nullable String reason) {}

    /** The facts after one more event. @param before null for the first event */
    public static LoanFacts after(@Nullable LoanFacts before, LoanEvent event) {
        if (event instanceof LoanRequested e)
            return new LoanFacts(
                    e.loanId(),
                    e.agency(),
                    e.terms(),
                    e.on(),
                    LoanStatus.REQUESTED,
                    e.terms().dueOn(),
                    null,
                    null,
                    null,
                    List.of(),
                    null);
        return Objects.requireNonNull(before).then(event);
    }

    private LoanFacts then(LoanEvent event) {
        return switch (event) {
            case LoanRequested _ -> throw new IllegalStateException("requested twice");
            case LoanApproved e -> decided(LoanStatus.APPROVED, new Decision(true, e.by(), e.on(), null));
            case LoanRefused e -> decided(LoanStatus.REFUSED, new Decision(false, e.by(), e.on(), e.reason()));
            case PropertyHandedOver e ->
                moved(LoanStatus.HANDED_OVER, new Handling(e.on(), e.condition()), returned, cancelled);
            case PropertyReturned e ->
                moved(LoanStatus.RETURNED, handedOver, new Handling(e.on(), e.condition()), cancelled);
            case LoanCancelled e ->
                moved(LoanStatus.CANCELLED, handedOver, returned, new Cancellation(e.on(), e.reason()));
            case LoanExtended e -> extended(new Extension(e.dueOn(), e.reason()));
        };
    }

    /** Whether the property is out after its due date, on any day, also one that has passed. */
    public boolean isOverdue(LocalDate day) {
        return handedOver != null
                && !handedOver.on().isAfter(day)
                && dueOn.isBefore(day)
                && (returned == null || returned.on().isAfter(day));
    }

    /** The day from which nothing more is to happen; null while it is open. */
    @Nullable
    LocalDate closedOn() {
        if (returned != null) return returned.on();
        if (cancelled != null) return cancelled.on();
        return decision != null && !decision.approved() ? decision.on() : null;
    }

    private LoanFacts decided(LoanStatus next, Decision how) {
        return new LoanFacts(
                id, agency, terms, requestedOn, next, dueOn, how, handedOver, returned, extensions, cancelled);
    }

    private LoanFacts moved(
            LoanStatus next, @Nullable Handling out, @Nullable Handling back, @Nullable Cancellation end) {
        return new LoanFacts(id, agency, terms, requestedOn, next, dueOn, decision, out, back, extensions, end);
    }

    private LoanFacts extended(Extension extension) {
        var all = new ArrayList<>(extensions);
        all.add(extension);
        return new LoanFacts(
                id,
                agency,
                terms,
                requestedOn,
                status,
                extension.dueOn(),
                decision,
                handedOver,
                returned,
                all,
                cancelled);
    }
}
