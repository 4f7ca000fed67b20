package org.sucharit.faults;

/**
 * What is not as it has to be.
 *
 * @param subject the aggregate, case or row that it is about
 */
record Finding(Trouble trouble, String subject, String what) {

    enum Trouble {
        /** Acknowledged, and not in the store. */
        LOST,
        /** More than once in the store. */
        DOUBLED,
        /** Never to be refused; or refused, and in the store all the same. */
        REFUSED,
        /** Sent again with its key, and not answered as the first time. */
        ANSWERED_OTHERWISE,
        /** In the store with an earlier time than the one before it of the same aggregate. */
        BACKWARDS,
        /** In the store, to be told, and not on its topic. */
        UNTOLD,
        /** On its topic again though nothing happened to whoever tells it, or told otherwise than before. */
        TOLD_TWICE,
        /** On its topic behind a later one, so that consumers drop it. */
        OUT_OF_ORDER,
        /** A reader has not seen all there is, or stands still at something. */
        UNREAD,
        /** Another row than a fresh rebuild makes. */
        NOT_AS_REBUILT
    }

    @Override
    public String toString() {
        return "%s %s: %s".formatted(trouble, subject, what);
    }
}
