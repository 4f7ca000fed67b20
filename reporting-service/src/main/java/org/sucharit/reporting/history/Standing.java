package org.sucharit.reporting.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sucharit.kernel.AgencyId;

/**
 * All that was known of one agency at some instant.
 *
 * @param versions one for each subject, in the order of subjects; {@code validTo} is not filled in
 */
public record Standing(AgencyId agency, List<Version> versions) {

    /** What is known of the agency itself; empty before it is registered. */
    public Optional<State.Agency> registered() {
        return states(State.Agency.class).findFirst();
    }

    /** States of one kind, of all years there are. */
    public <S extends State> Stream<S> states(Class<S> kind) {
        return versions.stream().map(Version::state).filter(kind::isInstance).map(kind::cast);
    }

    /** States of one kind that belong to the fiscal year. */
    public <S extends State> Stream<S> states(Class<S> kind, int fiscalYear) {
        return versions.stream()
                .filter(version -> version.fiscalYear() != null && version.fiscalYear() == fiscalYear)
                .map(Version::state)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Ids of the evidence that was accepted. */
    public Set<String> acceptedEvidence() {
        return versions.stream()
                .filter(version -> version.state() instanceof State.Evidence evidence && evidence.accepted())
                .map(Version::subject)
                .collect(Collectors.toSet());
    }

    /** Addresses that lead to no page. */
    public Set<String> goneAddresses() {
        return states(State.Link.class)
                .filter(State.Link::gone)
                .map(State.Link::address)
                .collect(Collectors.toSet());
    }
}
