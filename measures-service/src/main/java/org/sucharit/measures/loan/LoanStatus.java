package org.sucharit.measures.loan;

/** Where a loan stands. Overdue is no status: it is derived for the day it is asked for. */
public enum LoanStatus {
    REQUESTED,
    APPROVED,
    REFUSED,
    HANDED_OVER,
    RETURNED,
    CANCELLED
}
