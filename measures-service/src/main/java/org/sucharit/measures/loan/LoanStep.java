package org.sucharit.measures.loan;

import static org.sucharit.measures.loan.LoanDesk.KEEPERS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.security.Role;

/** What can be done with a loan on its pages: who may, when, and what is asked. */
enum LoanStep {
    APPROVE(List.of("by", "on"), KEEPERS),
    REFUSE(List.of("by", "reason", "on"), KEEPERS),
    HAND_OVER(List.of("condition", "on"), Role.OFFICER),
    RETURN(List.of("condition", "on"), Role.OFFICER),
    EXTEND(List.of("dueOn", "reason"), KEEPERS),
    CANCEL(List.of("reason"), Role.OFFICER);

    private final List<String> fields;
    private final Role[] roles;

    LoanStep(List<String> fields, Role... roles) {
        this.fields = fields;
        this.roles = roles;
    }

    /** Names of the fields its page asks for. */
    List<String> fields() {
        return fields;
    }

    Role[] roles() {
        return roles.clone();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LoanStep> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** What comes next when all goes well; null when nothing does. */
    static @Nullable LoanStep next(LoanStatus status) {
        return switch (status) {
            case REQUESTED -> APPROVE;
            case APPROVED -> HAND_OVER;
            case HANDED_OVER -> RETURN;
            case REFUSED, RETURNED, CANCELLED -> null;
        };
    }

    /** All that can be done, the usual first. */
    static List<LoanStep> possible(LoanStatus status) {
        return switch (status) {
            case REQUESTED -> List.of(APPROVE, REFUSE, EXTEND, CANCEL);
            case APPROVED -> List.of(HAND_OVER, EXTEND, CANCEL);
            case HANDED_OVER -> List.of(RETURN, EXTEND);
            case REFUSED, RETURNED, CANCELLED -> List.of();
        };
    }
}
