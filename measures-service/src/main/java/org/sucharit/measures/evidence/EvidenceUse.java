package org.sucharit.measures.evidence;

import org.sucharit.kernel.AgencyId;

/**
 * Where evidence is used.
 *
 * @param id of the measure or disclosure
 * @param title of it
 * @param fiscalYear the year it belongs to (B.E.)
 * @param open whether it is still being carried out
 * @param path of its page, beginning with a slash
 */
public record EvidenceUse(
        EvidenceId evidence,
        AgencyId agency,
        Where where,
        String id,
        String title,
        int fiscalYear,
        boolean open,
        String path) {

    /** What refers to evidence. */
    public enum Where {
        MEASURE,
        DISCLOSURE
    }
}
