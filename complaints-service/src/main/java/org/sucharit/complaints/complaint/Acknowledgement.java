package org.sucharit.complaints.complaint;

import java.time.LocalDate;
import java.util.List;
import org.sucharit.complaints.receipt.Receipt;

/**
 * What a complainant is given for a complaint.
 *
 * @param rebuilt for each file in the order they were sent, whether there is a copy without authors and the like; the
 *     desk reads only those
 */
public record Acknowledgement(Receipt receipt, LocalDate acknowledgedOn, LocalDate answerDueOn, List<Boolean> rebuilt) {

    public Acknowledgement {
        rebuilt = List.copyOf(rebuilt);
    }
}
