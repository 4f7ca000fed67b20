package org.sucharit.measures.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.sucharit.kit.test.doors.Door;
import org.sucharit.kit.test.doors.EveryDoor;
import org.sucharit.kit.test.doors.Trial;
import org.sucharit.measures.work.MeasureTask;

class DoorsIT extends Stages implements EveryDoor<Stage> {

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Override
    public List<Door<Stage>> doors() {
        return DoorTable.ALL;
    }

    @Override
    public Trial<Stage> trial() {
        return new LinkTrial(port, jdbc, this::prepare);
    }

    @Override
    public List<RequestMappingInfoHandlerMapping> mappings() {
        return mappings;
    }

    @Test
    void every_task_of_a_measure_is_tried() {
        var tasks = Stream.of(MeasureTask.values())
                .filter(task -> task != MeasureTask.REVISE)
                .map(task -> "/work/measures/{id}/" + task.path());
        assertThat(new TreeSet<>(PageDoors.TRIED_TASKS)).containsExactlyElementsOf(new TreeSet<>(tasks.toList()));
    }
}
