package org.sucharit.measures.ruleset;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.ruleset.RuleSetFault;
import org.sucharit.kernel.ruleset.RuleSetFiles;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.measures.agency.AgencyType;

/** Loads all rule sets while the service starts: a bad file stops it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RuleSetSettings.class)
class RuleSetLoading {

    private static final List<String> SECTORS =
            Arrays.stream(AgencyType.values()).map(AgencyType::name).toList();

    /** @throws RuleSetFault naming file and line */
    @Bean
    static RuleSets ruleSets(RuleSetSettings settings) {
        var files = RuleSetFiles.shipped();
        return RuleSets.of(settings.folder() == null ? files : files.overlaidBy(settings.folder()), SECTORS);
    }

    /** What item codes in documents mean, also in the years an operator adds. */
    @Bean
    static ItemCatalogue itemCatalogue(RuleSets ruleSets) {
        return ItemCatalogue.of(ruleSets);
    }
}
