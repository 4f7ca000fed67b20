package org.sucharit.measures.disclosure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Documents;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.EvidenceUse;
import org.sucharit.measures.evidence.EvidenceUses;
import org.sucharit.measures.ruleset.RuleBook;

/** Which disclosures rely on evidence. */
@Component
class EvidenceInDisclosures implements EvidenceUses {

    private final Documents<DisclosureRow> rows;
    private final RuleBook rules;
    private final RatedYears years;
    private final Clock clock;

    /** @param clock in Bangkok's time zone */
    EvidenceInDisclosures(DisclosuresProjection projection, RuleBook rules, RatedYears years, Clock clock) {
        this.rows = projection.rows();
        this.rules = rules;
        this.years = years;
        this.clock = clock;
    }

    @Override
    public List<EvidenceUse> of(AgencyId agency, Collection<EvidenceId> evidence) {
        var ids = evidence.stream().map(EvidenceId::toString).toList();
        var filter = and(eq("agency", agency.value()), in("content.evidence", ids));
        return rows.find(filter, descending("fiscalYear", "_id"), 0, 0).stream()
                .flatMap(row -> row.content().evidence().stream()
                        .filter(evidence::contains)
                        .map(id -> use(row, agency, id)))
                .toList();
    }

    /** A year's disclosures are open until the next year's have begun. */
    private EvidenceUse use(DisclosureRow row, AgencyId agency, EvidenceId id) {
        return new EvidenceUse(
                id,
                agency,
                EvidenceUse.Where.DISCLOSURE,
                row.id(),
                title(row, agency),
                row.fiscalYear(),
                row.fiscalYear() >= years.newest(LocalDate.now(clock)),
                "/work/agencies/%s/disclosures/%d/%s".formatted(agency, row.fiscalYear(), row.item()));
    }

    private String title(DisclosureRow row, AgencyId agency) {
        return rules.find(agency, row.fiscalYear())
                .flatMap(found -> found.item(row.item()))
                .map(rated -> rated.code() + " " + rated.titleTh())
                .orElse(row.item());
    }
}
