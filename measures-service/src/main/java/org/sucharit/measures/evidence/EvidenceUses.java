package org.sucharit.measures.evidence;

import java.util.Collection;
import java.util.List;
import org.sucharit.kernel.AgencyId;

/** A feature whose things refer to evidence. Each such feature declares a bean, and says what it knows at the time. */
public interface EvidenceUses {

    /** Where the agency's evidence is used; one entry for each thing that refers to it, however often. */
    List<EvidenceUse> of(AgencyId agency, Collection<EvidenceId> evidence);
}
