package org.sucharit.measures.disclosure;

import java.util.List;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.disclosure.DisclosureEvent.*;
import org.sucharit.measures.evidence.EvidenceId;

/** A disclosure, with every field of every event filled. */
public interface DisclosureSamples {

    AgencyId AGENCY = new AgencyId("ban-rai");
    DisclosureId ID = new DisclosureId(AGENCY, 2566, "O29");
    DisclosedAddress PAGE = new DisclosedAddress(
            "https://ban-rai.example/complaints/2566",
            "สถิติเรื่องร้องเรียน",
            "หน้าแรก > การป้องกันการทุจริต > สถิติเรื่องร้องเรียน");
    DisclosedAddress FILE = new DisclosedAddress("https://ban-rai.example/files/complaints.pdf", null, null);
    DisclosureContent CONTENT = new DisclosureContent(
            List.of(PAGE, FILE),
            List.of("BY_PERIOD", "TOTAL"),
            "ข้อมูล ณ วันที่ 31 มีนาคม 2566",
            List.of(new EvidenceId(new UUID(4, 1))),
            new Declaration(Declaration.Kind.NONE, "ไม่มีเรื่องร้องเรียนในรอบนี้"));
    CarriedFrom FROM = new CarriedFrom(2565, List.of("O31"));

    DisclosureRevised REVISED = new DisclosureRevised(ID, CONTENT);
    DisclosureCarriedOver CARRIED = new DisclosureCarriedOver(ID, FROM, DisclosureContent.of(List.of(PAGE)));

    DisclosureRestored RESTORED = new DisclosureRestored(ID, 1, FROM, CARRIED.content());

    List<DisclosureEvent> ALL = List.of(REVISED, CARRIED, RESTORED);
}
