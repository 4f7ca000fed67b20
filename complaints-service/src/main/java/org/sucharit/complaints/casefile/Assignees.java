package org.sucharit.complaints.casefile;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.Route;
import org.sucharit.complaints.listening.Directory;

/** Who may be given a case to look into. */
@Component
class Assignees {

    private final CaseDoor door;
    private final Directory directory;

    Assignees(CaseDoor door, Directory directory) {
        this.door = door;
        this.directory = directory;
    }

    /**
     * Whoever must not see the case can't look into it. Whoever has declared to have no interest in it could see it; of
     * others only the directory tells, where it knows an agency's desk.
     *
     * @param subject of the investigator
     */
    boolean allow(CaseFile file, String subject) {
        if (door.isMarked(file, subject)) return false;
        var standing = file.standing();
        if (standing.hasDeclared(subject) || standing.route() == Route.OVERSIGHT) return true;
        var known = directory.investigators(file.agency()).stream()
                .flatMap(person -> Stream.ofNullable(person.account()))
                .toList();
        return known.isEmpty() || known.contains(subject);
    }
}
