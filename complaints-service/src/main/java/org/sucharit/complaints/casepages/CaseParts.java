package org.sucharit.complaints.casepages;

import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.kit.security.Actor;

/** What every page about a case shows: which case, of which agency, and names instead of accounts. */
@Component
class CaseParts {

    private final CaseDoor door;
    private final Directory directory;

    CaseParts(CaseDoor door, Directory directory) {
        this.door = door;
        this.directory = directory;
    }

    /** @param template under {@code cases/} */
    ModelAndView page(String template, Actor actor, CaseFile file) {
        var page = new ModelAndView("cases/" + template);
        page.addObject("one", door.summary(actor, file));
        page.addObject("agencyName", agency(file));
        page.addObject("names", names(actor, file));
        page.addObject("me", actor.subject());
        return page;
    }

    /** Whether the parts of the case can be opened; who can't is led to where that begins. */
    static boolean isOpen(Actor actor, CaseFile file) {
        return file.standing().hasDeclared(actor.subject());
    }

    static String address(CaseFile file) {
        return "/cases/" + file.id();
    }

    private String agency(CaseFile file) {
        return directory
                .agency(file.agency())
                .map(ListedAgency::nameTh)
                .orElse(file.agency().value());
    }

    private Names names(Actor actor, CaseFile file) {
        var names = new LinkedHashMap<String, String>();
        names.put(actor.subject(), actor.name());
        for (var person : directory.people(file.agency()))
            if (person.account() != null) names.put(person.account(), person.name());
        return new Names(names);
    }
}
