package org.sucharit.measures.ruleset;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where an operator keeps rule sets.
 *
 * @param folder its files stand in place of the shipped ones of the same name, and beside the others; null for none
 */
@ConfigurationProperties("sucharit.rulesets")
record RuleSetSettings(@Nullable Path folder) {}
