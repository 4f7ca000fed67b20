package org.sucharit.complaints.casepages;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.complaints.retention.Retention;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;

/** The cases that will be erased soon, while there is time to keep one. */
@Controller
class ErasurePages {

    private final Retention retention;
    private final Directory directory;
    private final CaseDoor door;

    ErasurePages(Retention retention, Directory directory, CaseDoor door) {
        this.retention = retention;
        this.directory = directory;
        this.door = door;
    }

    record Line(CaseId id, String agency, LocalDate dueOn) {}

    @GetMapping("/cases/erasures")
    String soon(Actor actor, Model model) {
        if (!door.worksOnCases(actor)) throw Problem.accessDenied();
        model.addAttribute(
                "lines",
                retention.soon(actor, null).stream()
                        .map(soon -> new Line(soon.id(), name(soon.agency()), soon.dueOn()))
                        .toList());
        return "cases/erasures";
    }

    private String name(AgencyId code) {
        return directory.agency(code).map(ListedAgency::nameTh).orElse(code.value());
    }
}
