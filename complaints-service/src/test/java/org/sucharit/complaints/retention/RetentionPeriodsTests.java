package org.sucharit.complaints.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
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
    void an_operators_own_file_stands_in_its_place(@TempDir Path folder) throws IOException {
        var shipped = new ClassPathResource("retention/periods.yaml").getContentAsString(StandardCharsets.UTF_8);
        var own = Files.writeString(
                folder.resolve("periods.yaml"),
                shipped.replace("P10Y", "P20Y").replace("verified: false", "verified: true"));
        var named = new StandardEnvironment();
        named.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment",
                        Map.of("SUCHARIT_RETENTION_PERIODS", own.toUri().toString())));

        var settings = Binder.get(named)
                .bind("sucharit.retention", RetentionSettings.class)
                .get();
        var periods = RetentionPeriods.read(settings.periods());

        assertThat(periods.of(Kind.CORRUPTION, CaseStatus.CLOSED).keep()).isEqualTo(Period.ofYears(20));
        assertThat(periods.unverified()).isEmpty();
        assertThat(RetentionPeriods.read(new ClassPathResource("retention/periods.yaml"))
                        .unverified())
                .hasSize(12)
                .contains("CORRUPTION CLOSED");
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
