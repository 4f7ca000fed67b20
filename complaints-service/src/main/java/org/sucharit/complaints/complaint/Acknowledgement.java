package org.sucharit.complaints.complaint;

import java.time.LocalDate;
import org.sucharit.complaints.receipt.Receipt;

/** What a complainant is given for a complaint. */
public record Acknowledgement(Receipt receipt, LocalDate acknowledgedOn, LocalDate answerDueOn) {}
