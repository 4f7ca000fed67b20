package org.sucharit.measures.round;

/**
 * How a round went, in measures.
 *
 * @param measures under way when it was opened
 * @param reported something was done or stands in the way
 * @param withoutProgress nothing but "no progress yet" was told
 * @param unanswered nothing was told
 * @param accepted contributions the officer accepted
 * @param obstacles contributions that raise an obstacle
 */
public record RoundFigures(
        int measures, int reported, int withoutProgress, int unanswered, int accepted, int obstacles) {}
