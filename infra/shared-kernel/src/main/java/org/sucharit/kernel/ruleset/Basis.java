package org.sucharit.kernel.ruleset;

/**
 * What a value of a rule set rests on.
 *
 * @param source where it comes from, in words
 * @param verified false where the source is general knowledge, is about another kind of agency, or sources disagree
 */
public record Basis(String source, boolean verified) {}
