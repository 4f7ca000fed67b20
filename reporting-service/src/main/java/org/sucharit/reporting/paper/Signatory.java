package org.sucharit.reporting.paper;

/**
 * Room for one hand-written signature. What is empty is written by hand.
 *
 * @param role what it is given for ("ผู้รายงาน")
 * @param day in words
 */
public record Signatory(String role, String name, String position, String day) {}
