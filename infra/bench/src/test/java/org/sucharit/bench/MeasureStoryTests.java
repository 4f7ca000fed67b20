package org.sucharit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.measures.measure.PlanBody;
import tools.jackson.databind.json.JsonMapper;

class MeasureStoryTests {

    @Test
    void what_is_sent_to_the_bus_is_what_is_sent_to_the_gateway() {
        var mapper = JsonMapper.shared();
        var drafted = mapper.readTree(MeasureStory.draft(UUID.randomUUID(), "bench-1"));

        var plan = mapper.readValue(MeasureStory.plan(), PlanBody.class).plan();

        assertThat(plan.title()).isEqualTo(drafted.path("title").asString());
        assertThat(plan.steps()).hasSameSizeAs(drafted.path("steps")).isNotEmpty();
    }

    @Test
    void each_action_of_a_measure_is_another_one() {
        var mapper = JsonMapper.shared();
        var first = mapper.readValue(MeasureStory.action(1), ReportedAction.class);
        var last = mapper.readValue(MeasureStory.action(MeasureStory.ACTIONS), ReportedAction.class);

        assertThat(first.date()).isNotNull().isBefore(last.date());
        assertThat(first.document()).isNotEqualTo(last.document());
    }
}
