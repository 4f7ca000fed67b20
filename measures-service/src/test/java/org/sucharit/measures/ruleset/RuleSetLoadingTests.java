package org.sucharit.measures.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.ruleset.RuleSetFault;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;

class RuleSetLoadingTests {

    final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(RuleSetLoading.class);

    @Test
    void a_bad_file_stops_the_service_with_its_name_and_line(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2570.yaml"), "fiscalYear: 2570\nversion: 1\ninstruments: none\n");
        service.withPropertyValues("sucharit.rulesets.folder=" + folder).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(RuleSetFault.class)
                .hasMessageStartingWith("2570.yaml, line 3: "));
    }

    @Test
    void an_operators_folder_stands_beside_the_shipped_years(@TempDir Path folder) {
        service.withPropertyValues("sucharit.rulesets.folder=" + folder)
                .run(context ->
                        assertThat(context.getBean(RuleSets.class).years()).hasSize(6));
        service.run(
                context -> assertThat(context.getBean(RuleSets.class).years()).hasSize(6));
    }

    @Test
    void what_an_operator_adds_means_something_in_documents_too(@TempDir Path folder) throws IOException {
        var newest = new String(
                Objects.requireNonNull(RuleSets.class.getResourceAsStream("2569.yaml"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("2570.yaml"), newest.replace("fiscalYear: 2569", "fiscalYear: 2570"));

        service.withPropertyValues("sucharit.rulesets.folder=" + folder).run(context -> {
            var items = context.getBean(ItemCatalogue.class);
            assertThat(items.item(new FiscalYear(2570), "O10")).isPresent();
            assertThat(ItemCatalogue.shipped().item(new FiscalYear(2570), "O10"))
                    .isEmpty();
        });
    }
}
