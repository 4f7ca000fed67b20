package org.sucharit.measures.agency;

import static org.sucharit.measures.agency.AgencyType.PROVINCIAL_ADMINISTRATIVE_ORGANISATION;
import static org.sucharit.measures.agency.AgencyType.SUBDISTRICT_MUNICIPALITY;
import static org.sucharit.measures.agency.AgencyType.TOWN_MUNICIPALITY;

import java.util.List;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.agency.AgencyEvent.*;
import org.sucharit.measures.agency.Unit.Part;

/** An invented agency, with every field of every event filled. */
public interface AgencySamples {

    AgencyId AGENCY = new AgencyId("ban-rai");
    AgencyProfile PROFILE = new AgencyProfile(
            "เทศบาลตำบลบ้านไร่ลม", SUBDISTRICT_MUNICIPALITY, "เมือง", "ลำปาง", "https://ban-rai.example");
    AgencyProfile PAO = new AgencyProfile(
            "องค์การบริหารส่วนจังหวัดลำปาง", PROVINCIAL_ADMINISTRATIVE_ORGANISATION, null, "ลำปาง", null);
    Unit OFFICE = new Unit(
            "สำนักปลัด",
            List.of("สำนักปลัดเทศบาล"),
            List.of(new Part("งานการเจ้าหน้าที่", List.of("งานบุคคล"))),
            List.of(new Part("นักทรัพยากรบุคคล", List.of("บุคลากร"))));
    Person CLERK = new Person("สมใจ ตัวอย่าง", "ปลัดเทศบาล", "สำนักปลัด", "clerk-ban-rai", "clerk@ban-rai.example");

    AgencyRegistered REGISTERED = new AgencyRegistered(AGENCY, PROFILE);
    AgencyRenamed RENAMED = new AgencyRenamed(AGENCY, "เทศบาลเมืองบ้านไร่ลม");
    AgencyRevised REVISED =
            new AgencyRevised(AGENCY, TOWN_MUNICIPALITY, "เมืองลำปาง", "ลำปาง", "https://www.ban-rai.example");
    UnitsRevised UNITS = new UnitsRevised(AGENCY, List.of(OFFICE));
    PeopleRevised PEOPLE = new PeopleRevised(AGENCY, List.of(CLERK));

    List<AgencyEvent> ALL = List.of(REGISTERED, RENAMED, REVISED, UNITS, PEOPLE);
}
