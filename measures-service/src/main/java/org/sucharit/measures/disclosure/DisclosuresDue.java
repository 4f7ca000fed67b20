package org.sucharit.measures.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.reminder.DueMatter;
import org.sucharit.measures.reminder.DueWork;
import org.sucharit.measures.ruleset.RuleBook;

/** Reminds of items that are not ready when the entry of disclosures comes near, and at once of pages that are gone. */
@Component
class DisclosuresDue implements DueWork {

    private final Checklists checklists;
    private final AgencyRegistry agencies;
    private final RatedYears years;
    private final RuleBook rules;
    private final JdbcClient jdbc;
    private final DisclosureMatters matters;

    DisclosuresDue(
            Checklists checklists,
            AgencyRegistry agencies,
            RatedYears years,
            RuleBook rules,
            JdbcClient jdbc,
            MessageSource messages) {
        this.checklists = checklists;
        this.agencies = agencies;
        this.years = years;
        this.rules = rules;
        this.jdbc = jdbc;
        this.matters = new DisclosureMatters(messages);
    }

    @Override
    public Stream<DueMatter> on(LocalDate day) {
        int year = years.newest(day);
        return codes().stream().map(AgencyId::new).flatMap(agency -> of(agency, year, day));
    }

    private Stream<DueMatter> of(AgencyId agency, int year, LocalDate day) {
        return rules.find(agency, year)
                .map(itsRules -> matters.of(checklists.of(agencies.require(agency), itsRules), itsRules, day).stream())
                .orElseGet(Stream::empty);
    }

    private List<String> codes() {
        return jdbc.sql("""
                        SELECT aggregate_identifier FROM domain_event
                        WHERE type = 'Agency' AND sequence_number = 0 ORDER BY 1
                        """).query(String.class).list();
    }
}
