package org.sucharit.reporting.doors;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.sucharit.kit.test.doors.Door;
import org.sucharit.kit.test.doors.EveryDoor;
import org.sucharit.kit.test.doors.Trial;

class DoorsIT extends Stages implements EveryDoor<Stage> {

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Override
    public List<Door<Stage>> doors() {
        return DoorTable.ALL;
    }

    @Override
    public Trial<Stage> trial() {
        return new Trial<>(port, jdbc, this::prepare);
    }

    @Override
    public List<RequestMappingInfoHandlerMapping> mappings() {
        return mappings;
    }
}
