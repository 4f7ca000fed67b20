package org.sucharit.measures.loan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.web.Words;

/** What is sent about a loan, with the bounds it keeps. */
final class LoanBodies {

    static final int MAX_ITEM = 500;
    static final int MAX_NAME = 200;
    static final int MAX_TEXT = 2_000;
    static final int MAX_QUANTITY = 100_000;

    private LoanBodies() {}

    /** @param id chosen by the client, so that a repeat is recognised @param on the day of the request; today when left out */
    record WishBody(
            @Nullable UUID id,
            @NotNull AgencyId agency,
            @NotBlank @Words(max = MAX_ITEM) String item,
            @Nullable @Min(1) @Max(MAX_QUANTITY) Integer quantity,
            @Nullable @Words(max = MAX_NAME) String assetNumber,
            @NotNull @Valid BorrowerBody borrower,
            @NotBlank @Words(max = MAX_TEXT) String purpose,
            @NotNull LocalDate neededFrom,
            @NotNull LocalDate dueOn,
            @Nullable LocalDate on) {

        LoanTerms terms(Borrower who) {
            return new LoanTerms(
                    item, Objects.requireNonNullElse(quantity, 1), assetNumber, who, purpose, neededFrom, dueOn);
        }
    }

    record BorrowerBody(
            @NotNull Borrower.Kind kind,
            @NotBlank @Words(max = MAX_NAME) String name,
            @Nullable @Words(max = MAX_NAME) String unit,
            @Nullable @Words(max = MAX_NAME) String organisation,
            @Nullable @Words(max = 50) String phone) {}

    /** @param by the position of who approves @param on today when left out */
    record ApprovalBody(
            @Nullable @Words(max = MAX_NAME) String by,
            @Nullable LocalDate on) {}

    /** @param by the position of who refuses @param on today when left out */
    record RefusalBody(
            @Nullable @Words(max = MAX_NAME) String by,
            @Nullable @Words(max = MAX_TEXT) String reason,
            @Nullable LocalDate on) {}

    /** @param on today when left out */
    record HandlingBody(
            @Nullable @Words(max = MAX_TEXT) String condition,
            @Nullable LocalDate on) {}

    record ExtensionBody(
            @NotNull LocalDate dueOn,
            @Nullable @Words(max = MAX_TEXT) String reason) {}

    record CancellationBody(@Nullable @Words(max = MAX_TEXT) String reason) {}
}
