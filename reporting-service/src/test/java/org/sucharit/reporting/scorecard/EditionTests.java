package org.sucharit.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditionTests {

    @Test
    void the_same_program_is_the_same_edition() {
        assertThat(Edition.OF_COUNTING).hasSize(16).isEqualTo(Edition.of(Edition.PARTS));
    }

    /** Patterns that match nothing would make all editions one. */
    @Test
    void every_part_matters() {
        var none = Edition.of(List.of());
        for (var part : Edition.PARTS)
            assertThat(Edition.of(List.of(part))).as(part).isNotEqualTo(none);
        for (var file : List.of(
                "kernel/ruleset/2567.yaml", "kernel/ruleset/RuleSets.class", "reporting/scorecard/Counting.class"))
            assertThat(Edition.of(List.of(file))).as(file).isNotEqualTo(none);
    }
}
