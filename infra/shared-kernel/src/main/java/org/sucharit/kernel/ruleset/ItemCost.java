package org.sucharit.kernel.ruleset;

/**
 * What one item that isn't ready takes away today.
 *
 * @param points of the total of 100
 */
public record ItemCost(String item, Ratio points) {}
