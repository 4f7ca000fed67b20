package org.sucharit.complaints.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.sucharit.complaints.casepages.DeedPaths;
import org.sucharit.kit.test.doors.Door;
import org.sucharit.kit.test.doors.EveryDoor;
import org.sucharit.kit.test.doors.Trial;

/** The same for cases of the agency and for those of the oversight body alone. */
class DoorsIT extends Stages implements EveryDoor<Setting> {

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Override
    public List<Door<Setting>> doors() {
        return DoorTable.ALL;
    }

    @Override
    public Trial<Setting> trial() {
        return new CaseTrial(port, jdbc, this::prepare);
    }

    @Override
    public List<RequestMappingInfoHandlerMapping> mappings() {
        return mappings;
    }

    @Test
    void every_deed_of_the_page_of_a_case_stands_in_the_table() {
        var steps = DoorTable.ALL.stream()
                .filter(door -> door.mapping().equals("POST /cases/{id}/{step}"))
                .map(door -> door.at().substring("/cases/{id}/".length()))
                .distinct();
        assertThat(steps).containsExactlyInAnyOrderElementsOf(DeedPaths.all());
    }
}
