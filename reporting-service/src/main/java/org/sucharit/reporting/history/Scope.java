package org.sucharit.reporting.history;

import java.util.List;
import org.sucharit.kernel.AgencyId;

/** Whom a question is about. */
public sealed interface Scope {

    record Nation() implements Scope {}

    /** @param name of the province, in Thai */
    record Province(String name) implements Scope {}

    /** @param codes of agencies, which are asked for in this order */
    record Some(List<String> codes) implements Scope {}

    record OneAgency(AgencyId agency) implements Scope {}
}
