package org.sucharit.bench;

/**
 * What became of the commands of one run.
 *
 * @param done acknowledged, those of warming too
 * @param drafted of these, the ones that made a new measure
 * @param measured acknowledged while it counted
 * @param seconds from the first command that counted to the last answer
 * @param medianMs of those that counted
 */
record Sent(long done, long drafted, int errors, long measured, double seconds, double medianMs, double p99Ms) {

    double perSecond() {
        return measured / seconds;
    }

    Sent withErrors(int all) {
        return new Sent(done, drafted, all, measured, seconds, medianMs, p99Ms);
    }
}
