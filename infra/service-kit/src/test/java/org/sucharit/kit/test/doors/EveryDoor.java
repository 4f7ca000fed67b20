package org.sucharit.kit.test.doors;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Who gets in at every door of a running service.
 *
 * @param <S> how far things are when a door is tried
 */
public interface EveryDoor<S> {

    /** The table, written by hand. */
    List<Door<S>> doors();

    Trial<S> trial();

    /** What the service answers, as it knows itself. */
    Collection<? extends RequestMappingInfoHandlerMapping> mappings();

    @Test
    default void every_door_stands_in_the_table() {
        Set<String> lines = doors().stream().map(Door::mapping).collect(toCollection(TreeSet::new));
        assertThat(lines).containsExactlyElementsOf(Doorplates.of(mappings()));
    }

    @Test
    default void every_operation_of_the_openapi_document_stands_in_the_table() {
        var document = trial().anyone().get("/v3/api-docs").expect(200).body();
        assertThat(Doorplates.operations(doors().stream().map(Door::mapping)))
                .containsExactlyElementsOf(Doorplates.of(document));
    }

    @TestFactory
    default Stream<DynamicTest> who_gets_in() {
        return doors().stream().flatMap(trial()::of);
    }
}
