package org.sucharit.complaints.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Kind;

class RetentionPeriodsTests {

    @Test
    void every_kind_of_case_has_a_period_that_says_what_it_rests_on() {
        var periods = RetentionPeriods.read(new ClassPathResource("retention/periods.yaml"));

        for (var kind : Kind.values())
            Arrays.stream(CaseStatus.values()).filter(CaseStatus::isOver).forEach(status -> {
                assertThat(periods.of(kind, status).source()).isNotBlank();
                assertThat(periods.of(kind, status).keep()).isNotEqualTo(Period.ZERO);
            });
        assertThat(periods.of(Kind.CORRUPTION, CaseStatus.CLOSED).verified()).isFalse();
    }

    @Test
    void no_case_that_is_due_is_looked_past() {
        var periods = RetentionPeriods.read(new ClassPathResource("retention/periods.yaml"));
        var due = LocalDate.of(2029, 2, 28);

        assertThat(periods.overAtTheLatest(due)).isAfterOrEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void a_file_with_a_hole_is_not_accepted() {
        var hole = """
                periods:
                  - { kind: CORRUPTION, status: CLOSED, keep: P1Y, source: x, verified: true }
                """;
        assertThatIllegalStateException()
                .isThrownBy(() -> RetentionPeriods.read(new ByteArrayResource(hole.getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining("retention periods");
    }
}
