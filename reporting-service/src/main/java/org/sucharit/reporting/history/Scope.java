package org.sucharit.reporting.history;

import org.sucharit.kernel.AgencyId;

/** Whom a question is about. */
public sealed interface Scope {

    record Nation() implements Scope {}

    /** @param name of the province, in Thai */
    record Province(String name) implements Scope {}

    record OneAgency(AgencyId agency) implements Scope {}
}
