package org.sucharit.reporting.doors;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.sucharit.kit.test.doors.Door;
import org.sucharit.kit.test.doors.Doorplates;
import org.sucharit.kit.test.doors.Trial;

/** Who gets in at every door of the service. */
class DoorsIT extends Stages {

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void every_door_stands_in_the_table() {
        Set<String> lines = DoorTable.ALL.stream().map(Door::mapping).collect(toCollection(TreeSet::new));
        assertThat(lines).containsExactlyElementsOf(Doorplates.of(mappings));
    }

    @Test
    void every_operation_of_the_openapi_document_stands_in_the_table() {
        var document = asAnyone().get("/v3/api-docs").expect(200).body();
        assertThat(Doorplates.operations(DoorTable.ALL.stream().map(Door::mapping)))
                .containsExactlyElementsOf(Doorplates.of(document));
    }

    @TestFactory
    Stream<DynamicTest> who_gets_in() {
        return DoorTable.ALL.stream().flatMap(new Trial<>(port, jdbc, this::prepare)::of);
    }
}
