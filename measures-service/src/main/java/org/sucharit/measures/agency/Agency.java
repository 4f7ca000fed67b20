package org.sucharit.measures.agency;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.agency.AgencyRejected.Reason.*;
import static org.sucharit.measures.agency.AgencyType.PROVINCIAL_ADMINISTRATIVE_ORGANISATION;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Provinces;
import org.sucharit.measures.agency.AgencyCommand.*;
import org.sucharit.measures.agency.AgencyEvent.*;

/** An agency is registered once under its code, which never changes; everything else about it may. */
@Aggregate
class Agency {

    @AggregateIdentifier
    private AgencyId id;

    private @Nullable AgencyProfile profile;
    private List<Unit> units = List.of();
    private List<Person> people = List.of();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterAgency command) {
        if (profile != null) throw new AgencyRejected(ALREADY_REGISTERED);
        check(command.profile());
        apply(new AgencyRegistered(command.agency(), command.profile()));
    }

    @CommandHandler
    void handle(ReviseAgency command) {
        var now = Objects.requireNonNull(profile);
        var next = command.profile();
        check(next);
        if (!next.nameTh().equals(now.nameTh())) apply(new AgencyRenamed(id, next.nameTh()));
        if (!next.equals(now.renamed(next.nameTh())))
            apply(new AgencyRevised(id, next.type(), next.district(), next.province(), next.website()));
    }

    @CommandHandler
    void handle(ReviseUnits command) {
        if (command.units().equals(units)) return;
        if (repeats(command.units().stream().map(Unit::name))) throw new AgencyRejected(UNIT_REPEATED);
        apply(new UnitsRevised(id, command.units()));
    }

    @CommandHandler
    void handle(RevisePeople command) {
        if (command.people().equals(people)) return;
        if (repeats(command.people().stream().map(Person::account).filter(Objects::nonNull)))
            throw new AgencyRejected(ACCOUNT_REPEATED);
        apply(new PeopleRevised(id, command.people()));
    }

    @EventSourcingHandler
    void on(AgencyEvent event) {
        switch (event) {
            case AgencyRegistered e -> {
                id = e.agency();
                profile = e.profile();
            }
            case AgencyRenamed e -> profile = Objects.requireNonNull(profile).renamed(e.nameTh());
            case AgencyRevised e ->
                profile = new AgencyProfile(
                        Objects.requireNonNull(profile).nameTh(), e.type(), e.district(), e.province(), e.website());
            case UnitsRevised e -> units = e.units();
            case PeopleRevised e -> people = e.people();
        }
    }

    static void check(AgencyProfile profile) {
        if (profile.nameTh().isBlank()) throw new AgencyRejected(NAME_BLANK);
        if (!Provinces.contains(profile.province())) throw new AgencyRejected(PROVINCE_UNKNOWN);
        if (profile.type() == PROVINCIAL_ADMINISTRATIVE_ORGANISATION && profile.district() != null)
            throw new AgencyRejected(DISTRICT_NOT_ALLOWED);
    }

    private static boolean repeats(Stream<? extends @Nullable String> names) {
        var seen = new HashSet<@Nullable String>();
        return !names.allMatch(seen::add);
    }

    private Agency() {} // Axon
}
