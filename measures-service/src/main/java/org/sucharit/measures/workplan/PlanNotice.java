package org.sucharit.measures.workplan;

import java.util.Optional;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Actor;

/** Something that the page of an agency's plan says at its top. A feature that has something to say declares a bean. */
public interface PlanNotice {

    /**
     * What is said.
     *
     * @param key of the sentence in the message bundles, with the argument as {@code {0}}
     * @param linkKey of the words of the link
     * @param path of the page where it is dealt with
     */
    record Said(String key, Object argument, String linkKey, String path) {}

    /** @return empty when there is nothing to say to this person */
    Optional<Said> to(Actor actor, AgencyId agency);
}
