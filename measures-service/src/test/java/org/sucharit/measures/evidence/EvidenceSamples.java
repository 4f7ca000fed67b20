package org.sucharit.measures.evidence;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.evidence.EvidenceEvent.EvidenceKept;
import org.sucharit.measures.evidence.EvidenceFacts.Kind;
import org.sucharit.measures.evidence.EvidenceFacts.Visibility;

/** One piece of evidence, with every field filled. */
public interface EvidenceSamples {

    EvidenceId ID = new EvidenceId(new UUID(2, 1));
    AgencyId AGENCY = new AgencyId("ban-rai");
    LocalDate DATE = LocalDate.of(2023, 1, 5);
    LocalDate END = LocalDate.of(2023, 9, 30);
    KeptFile PHOTO = new KeptFile("cd".repeat(32), 4_096, "image/jpeg", "ประชุม.jpg");
    WebAddress PAGE = new WebAddress(URI.create("https://ban-rai.example/announcement"));
    EvidenceFacts FACTS =
            new EvidenceFacts(Kind.ORDER, "คำสั่งแต่งตั้งคณะทำงาน", DATE, "คำสั่งที่ ๙๔/๒๕๖๔", Visibility.PUBLIC, END);

    EvidenceKept KEPT = new EvidenceKept(ID, AGENCY, FACTS, PHOTO, null);

    List<EvidenceEvent> ALL = List.of(KEPT);
}
