package org.sucharit.measures.loan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.loan.LoanFacts.Cancellation;
import org.sucharit.measures.loan.LoanFacts.Decision;
import org.sucharit.measures.loan.LoanFacts.Extension;
import org.sucharit.measures.loan.LoanFacts.Handling;

/**
 * A loan as the API shows it on a day. Everyone sees what was lent, to which kind of borrower, when and how it stands;
 * who borrowed, what for and what was noted is for the agency's own staff.
 *
 * @param purpose null for everyone else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoanView(
        String id,
        String agency,
        String item,
        int quantity,
        @Nullable String assetNumber,
        BorrowerView borrower,
        @Nullable String purpose,
        LocalDate requestedOn,
        LocalDate neededFrom,
        LocalDate dueOn,
        LoanStatus status,
        boolean overdue,
        @Nullable Decision decision,
        @Nullable Handling handedOver,
        @Nullable Handling returned,
        List<Extension> extensions,
        @Nullable Cancellation cancelled,
        long version) {

    /** @param name null for everyone else, as organisation and phone */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BorrowerView(
            Borrower.Kind kind,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String organisation,
            @Nullable String phone) {}

    /** @param informed whether the reader belongs to the agency */
    static LoanView of(LoanRow row, LocalDate day, boolean informed) {
        return informed ? whole(row, day) : whole(row, day).forEveryone();
    }

    private static LoanView whole(LoanRow row, LocalDate day) {
        var facts = row.facts();
        var terms = facts.terms();
        var who = terms.borrower();
        return new LoanView(
                row.id(),
                row.agency(),
                terms.item(),
                terms.quantity(),
                terms.assetNumber(),
                new BorrowerView(who.kind(), who.name(), who.unit(), who.organisation(), who.phone()),
                terms.purpose(),
                facts.requestedOn(),
                terms.neededFrom(),
                facts.dueOn(),
                facts.status(),
                facts.isOverdue(day),
                facts.decision(),
                facts.handedOver(),
                facts.returned(),
                facts.extensions(),
                facts.cancelled(),
                row.version());
    }

    private LoanView forEveryone() {
        return new LoanView(
                id,
                agency,
                item,
                quantity,
                assetNumber,
                new BorrowerView(borrower.kind(), null, borrower.unit(), null, null),
                null,
                requestedOn,
                neededFrom,
                dueOn,
                status,
                overdue,
                decision == null ? null : new Decision(decision.approved(), decision.by(), decision.on(), null),
                handedOver == null ? null : new Handling(handedOver.on(), null),
                returned == null ? null : new Handling(returned.on(), null),
                extensions.stream().map(one -> new Extension(one.dueOn(), null)).toList(),
                cancelled == null ? null : new Cancellation(cancelled.on(), null),
                version);
    }
}
