package org.sucharit.reporting.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.sucharit.kit.security.Role;

/** What somebody may do next with a report as a whole. */
enum DeskStep {
    SUBMIT(status -> status == ReportStatus.DRAFT, Role.OFFICER),
    ENDORSE(status -> status == ReportStatus.SUBMITTED, ReportDesk.STAFF),
    SIGN(status -> status == ReportStatus.ENDORSED, Role.EXECUTIVE),
    PUBLISH(status -> status == ReportStatus.SIGNED, ReportDesk.STAFF),
    RETURN(status -> status == ReportStatus.SUBMITTED || status == ReportStatus.ENDORSED, ReportDesk.STAFF),
    NEW_EDITION(ReportStatus::isSigned, Role.OFFICER);

    private final Predicate<ReportStatus> possible;
    private final List<Role> roles;

    DeskStep(Predicate<ReportStatus> possible, Role... roles) {
        this.possible = possible;
        this.roles = List.of(roles);
    }

    /** The most likely one first. A report that a later edition has replaced goes nowhere. */
    static List<DeskStep> possible(ReportFacts facts) {
        if (facts.supersededBy() != null) return List.of();
        return Arrays.stream(values())
                .filter(step -> step.possible.test(facts.status()))
                .toList();
    }

    static Optional<DeskStep> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    Role[] roles() {
        return roles.toArray(Role[]::new);
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean asksPosition() {
        return this == SUBMIT || this == ENDORSE || this == SIGN;
    }

    public boolean asksReason() {
        return this == RETURN;
    }

    /** Whether it is not what the page is mainly for. */
    public boolean second() {
        return this == RETURN || this == NEW_EDITION;
    }
}
