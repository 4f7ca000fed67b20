package org.sucharit.measures.evidence;

import java.util.List;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.evidence.EvidenceEvent.EvidenceKept;

/** A kept file, with every field filled. */
public interface EvidenceSamples {

    EvidenceId ID = new EvidenceId(new UUID(2, 1));
    KeptFile PHOTO = new KeptFile("cd".repeat(32), 4_096, "image/jpeg", "ประชุม.jpg");
    EvidenceKept KEPT = new EvidenceKept(ID, new AgencyId("ban-rai"), PHOTO);

    List<EvidenceEvent> ALL = List.of(KEPT);
}
