package org.sucharit.measures.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/** Everything that can happen to an agency in the registry. */
public sealed interface AgencyEvent {

    AgencyId agency();

    record AgencyRegistered(AgencyId agency, AgencyProfile profile) implements AgencyEvent {}

    record AgencyRenamed(AgencyId agency, String nameTh) implements AgencyEvent {}

    /** Everything but the name, as it now stands. */
    @JsonInclude(Include.NON_NULL)
    record AgencyRevised(
            AgencyId agency,
            AgencyType type,
            @Nullable String district,
            String province,
            @Nullable String website) implements AgencyEvent {}

    record UnitsRevised(AgencyId agency, List<Unit> units) implements AgencyEvent {

        public UnitsRevised {
            units = List.copyOf(units);
        }
    }

    record PeopleRevised(AgencyId agency, List<Person> people) implements AgencyEvent {

        public PeopleRevised {
            people = List.copyOf(people);
        }
    }
}
