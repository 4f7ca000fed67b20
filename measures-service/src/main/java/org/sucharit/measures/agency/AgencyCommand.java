package org.sucharit.measures.agency;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sucharit.kernel.AgencyId;

/** Everything that can be asked of an agency in the registry. */
public sealed interface AgencyCommand {

    AgencyId agency();

    record RegisterAgency(@TargetAggregateIdentifier AgencyId agency, AgencyProfile profile) implements AgencyCommand {}

    record ReviseAgency(@TargetAggregateIdentifier AgencyId agency, AgencyProfile profile) implements AgencyCommand {}

    /** @param units all of them, in the order they are shown */
    record ReviseUnits(@TargetAggregateIdentifier AgencyId agency, List<Unit> units) implements AgencyCommand {

        public ReviseUnits {
            units = List.copyOf(units);
        }
    }

    /** @param people all of them, in the order they are shown */
    record RevisePeople(@TargetAggregateIdentifier AgencyId agency, List<Person> people) implements AgencyCommand {

        public RevisePeople {
            people = List.copyOf(people);
        }
    }
}
