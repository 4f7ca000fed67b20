package org.sucharit.kernel.ruleset;

/**
 * What the page disclosed for an item has to show.
 *
 * @param key stable over the years
 */
public record RequiredElement(String key, String titleTh, Basis basis) {}
