package org.sucharit.complaints.deskpages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;

/** The complaint desks that somebody works at. */
@Component
class Desks {

    private static final int MOST = 20;

    private final Directory directory;
    private final CaseDoor door;

    Desks(Directory directory, CaseDoor door) {
        this.directory = directory;
        this.door = door;
    }

    /** @throws Problem 404 for an agency that is not known, 403 for who does not work on its cases */
    ListedAgency require(Actor actor, AgencyId code) {
        if (!door.worksAt(actor, code)) throw Problem.accessDenied();
        return known(code);
    }

    /** @throws Problem 404 */
    ListedAgency known(AgencyId code) {
        return directory.agency(code).orElseThrow(Problem::notFound);
    }

    /** Those of agencies that a membership names. */
    List<ListedAgency> own(Actor actor) {
        return actor.memberships().stream()
                .map(Membership::agency)
                .filter(AgencyId::isValid)
                .distinct()
                .map(AgencyId::new)
                .filter(code -> door.worksAt(actor, code))
                .flatMap(code -> directory.agency(code).stream())
                .toList();
    }

    /** The only one there is for somebody; empty when it has to be chosen. */
    Optional<ListedAgency> only(Actor actor) {
        var own = own(actor);
        return own.size() == 1 && !looksFurther(actor) ? Optional.of(own.getFirst()) : Optional.empty();
    }

    /** Whether somebody also works at desks that no membership names, so many that they are looked for. */
    boolean looksFurther(Actor actor) {
        return door.worksOnCases(actor)
                && actor.memberships().stream()
                        .anyMatch(membership -> membership.agency().equals(Membership.EVERY_AGENCY));
    }

    /** The first of those whose name, code or province has the words in it. */
    List<ListedAgency> find(Actor actor, String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return List.of();
        return directory.agencies().stream()
                .filter(agency -> agency.nameTh().contains(wanted)
                        || agency.province().contains(wanted)
                        || agency.code().value().contains(wanted))
                .filter(agency -> door.worksAt(actor, agency.code()))
                .limit(MOST)
                .toList();
    }

    /** @param template under {@code desk/} */
    static ModelAndView page(String template, ListedAgency agency) {
        var page = new ModelAndView("desk/" + template);
        page.addObject("agency", agency);
        page.addObject("home", "/cases/desk/" + agency.code());
        return page;
    }
}
