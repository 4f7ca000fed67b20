package org.sucharit.measures.campaign;

import java.time.LocalDate;

/** A campaign in the read model. */
record CampaignRow(String id, long version, LocalDate dueOn, int fiscalYear, CampaignFacts facts) {

    static final String COLLECTION = "campaigns";

    static CampaignRow of(CampaignFacts facts) {
        return new CampaignRow(
                facts.id().toString(), 0, facts.plan().dueOn(), facts.plan().fiscalYear(), facts);
    }
}
