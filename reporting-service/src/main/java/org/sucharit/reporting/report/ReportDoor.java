package org.sucharit.reporting.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;

/**
 * Who may read which report: everyone what is published; before that the agency's officers and executives, and the
 * oversight body.
 */
@Component
public class ReportDoor {

    private static final Role[] READERS = {Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR};

    private final Reports reports;
    private final Access access;

    ReportDoor(Reports reports, Access access) {
        this.reports = reports;
        this.access = access;
    }

    /**
     * A report that the reader may see.
     *
     * @param reader null for anyone
     * @throws Problem {@code NOT_FOUND}, 404, also for what the reader may not know of
     */
    public ReportFacts see(@Nullable Actor reader, ReportId id) {
        var facts = reports.require(id);
        if (!facts.isPublic() && !readsAll(reader, facts.agency())) throw Problem.notFound();
        return facts;
    }

    /** Whether someone reads all of an agency's reports, the unfinished ones too. */
    public boolean readsAll(@Nullable Actor reader, AgencyId agency) {
        return reader != null && access.allows(reader, agency, READERS);
    }
}
