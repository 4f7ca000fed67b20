package org.sucharit.complaints.question;

import org.sucharit.kernel.Refusal;

/** A rule of an agency's questions stands against a command. */
public final class QuestionsRejected extends Refusal {

    public enum Reason {
        TOO_MANY_QUESTIONS,
        /** Two questions, or two choices of one, have the same key. */
        KEY_REPEATED,
        /** A choice needs at least two to choose from; other questions have none. */
        CHOICES_MISSING,
        CHOICES_NOT_ASKED,
        KINDS_MISSING,
        /** The key belongs to a question that is answered in another way: its answers could not be understood. */
        KEY_TAKEN
    }

    private final Reason reason;

    QuestionsRejected(Reason reason) {
        super(reason, Kind.INVALID);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
