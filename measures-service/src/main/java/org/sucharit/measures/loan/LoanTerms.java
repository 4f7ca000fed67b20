package org.sucharit.measures.loan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param assetNumber the number on the property (เลขครุภัณฑ์)
 * @param neededFrom the first day it is needed
 * @param dueOn the day it is to be back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoanTerms(
        String item,
        int quantity,
        @Nullable String assetNumber,
        Borrower borrower,
        String purpose,
        LocalDate neededFrom,
        LocalDate dueOn) {}
