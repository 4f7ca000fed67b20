package org.sucharit.complaints.casefile;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.Channel;
import org.sucharit.complaints.complaint.ComplaintBody;
import org.sucharit.complaints.complaint.Recording;
import org.sucharit.complaints.complaint.Recording.Recorded;
import org.sucharit.complaints.complaint.SubmissionKey;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;

/** Where staff record complaints on someone's behalf: whoever works on the agency's cases, whichever of them they see. */
@Component
public class RecordingDesk {

    private final Recording recording;
    private final CaseDoor door;

    RecordingDesk(Recording recording, CaseDoor door) {
        this.recording = recording;
        this.door = door;
    }

    /**
     * @param key as a complainant's own: at least 120 random bits
     * @throws Problem 403; 400 for the key; else as {@link Recording#record}
     */
    public Recorded record(Caller caller, @Nullable String key, ComplaintBody complaint, Channel channel) {
        if (!door.worksAt(caller.actor(), complaint.agency())) throw Problem.accessDenied();
        return recording.record(caller, SubmissionKey.of(key), complaint, channel);
    }

    /** Whether whoever recorded it may see the case. */
    public boolean isVisible(Actor actor, Recorded recorded) {
        return door.find(actor, recorded.caseId()).isPresent();
    }
}
