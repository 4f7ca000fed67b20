package org.sucharit.measures.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.measures.agency.Unit;
import org.sucharit.measures.agency.Unit.Part;

class OwnUnitsTests {

    final OwnUnits units = new OwnUnits(List.of(
            new Unit("สำนักปลัดเทศบาล", List.of("สป."), List.of(new Part("งานการเจ้าหน้าที่", List.of())), List.of()),
            new Unit("กองคลัง", List.of(), List.of(), List.of())));

    @Test
    void a_unit_is_found_by_any_of_its_names() {
        assertThat(units.find("สำนักปลัด")).contains("สำนักปลัดเทศบาล");
        assertThat(units.find("สำนัก ปลัดเทศบาล")).contains("สำนักปลัดเทศบาล");
        assertThat(units.find("สำนักปลัดองค์การบริหารส่วนตำบล")).contains("สำนักปลัดเทศบาล");
        assertThat(units.find("งานการเจ้าหน้าที่")).contains("สำนักปลัดเทศบาล");
        assertThat(units.find("ทุกหน่วยงาน")).contains("*");
        assertThat(units.find("กองช่าง")).isEmpty();
    }
}
