package org.sucharit.measures.agency;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.agency.AgencyEvent.*;

/** Everything known about an agency, as its events tell it. */
public record RegisteredAgency(AgencyId code, AgencyProfile profile, List<Unit> units, List<Person> people) {

    /** The facts after one more event. @param before null for the first event */
    public static RegisteredAgency after(@Nullable RegisteredAgency before, AgencyEvent event) {
        if (event instanceof AgencyRegistered e)
            return new RegisteredAgency(e.agency(), e.profile(), List.of(), List.of());
        return Objects.requireNonNull(before).then(event);
    }

    private RegisteredAgency then(AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered _ -> throw new IllegalStateException("registered twice");
            case AgencyRenamed e -> with(profile.renamed(e.nameTh()));
            case AgencyRevised e ->
                with(new AgencyProfile(profile.nameTh(), e.type(), e.district(), e.province(), e.website()));
            case UnitsRevised e -> new RegisteredAgency(code, profile, e.units(), people);
            case PeopleRevised e -> new RegisteredAgency(code, profile, units, e.people());
        };
    }

    private RegisteredAgency with(AgencyProfile next) {
        return new RegisteredAgency(code, next, units, people);
    }
}
