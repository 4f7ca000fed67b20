package org.sucharit.kernel.ruleset;

/** A grade under one of the year's grade systems. */
public record GradeLabel(String system, String label, Basis basis) {}
