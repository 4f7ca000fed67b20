package org.sucharit.complaints.question;

/** How a question is answered. */
public enum AnswerKind {
    TEXT,
    CHOICE,
    /** A day as ISO 8601 or as a Thai reader writes it; other words about the time are an answer too. */
    DATE
}
