package org.sucharit.reporting.listening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.LoanRecord;
import org.sucharit.reporting.record.LoanRecord.Status;

/** What is read of events about property loans. */
sealed interface LoanNews extends News<LoanRecord> {

    record Requested(
            UUID loanId,
            AgencyId agency,
            String item,
            int quantity,
            @Nullable String assetNumber,
            LoanRecord.Borrower borrower,
            LocalDate neededFrom,
            LocalDate dueOn,
            LocalDate on)
            implements LoanNews {

        @Override
        public LoanRecord after(@Nullable LoanRecord before) {
            return new LoanRecord(
                    loanId,
                    agency,
                    item,
                    quantity,
                    assetNumber,
                    borrower,
                    neededFrom,
                    dueOn,
                    on,
                    Status.REQUESTED,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    record Approved(UUID loanId, AgencyId agency, String by, LocalDate on) implements LoanNews {

        @Override
        public LoanRecord after(@Nullable LoanRecord before) {
            return LoanStep.of(before).to(Status.APPROVED).decided(by, on).record();
        }
    }

    record Refused(UUID loanId, AgencyId agency, String by, LocalDate on) implements LoanNews {

        @Override
        public LoanRecord after(@Nullable LoanRecord before) {
            return LoanStep.of(before).to(Status.REFUSED).decided(by, on).record();
        }
    }

    record HandedOver(UUID loanId, AgencyId agency, LocalDate on) implements LoanNews {

        @Override
        public LoanRecord after(@Nullable LoanRecord before) {
            return LoanStep.of(before).to(Status.HANDED_OVER).handedOver(on).record();
        }
    }

    record Returned(UUID loanId, AgencyId agency, LocalDate on) implements LoanNews {

        @Override
        public LoanRecord after(@Nullable LoanRecord before) {
            return LoanStep.of(before).to(Status.RETURNED).returned(on).record();
        }
    }

    record Extended(UUID loanId, AgencyId agency, LocalDate dueOn) implements LoanNews {

        @Override
        public LoanRecord after(@Nullable LoanRecord before) {
            return LoanStep.of(before).due(dueOn).record();
        }
    }

    record Cancelled(UUID loanId, AgencyId agency, LocalDate on) implements LoanNews {

        @Override
        public LoanRecord after(@Nullable LoanRecord before) {
            return LoanStep.of(before).to(Status.CANCELLED).cancelled(on).record();
        }
    }
}
