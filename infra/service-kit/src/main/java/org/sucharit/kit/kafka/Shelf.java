package org.sucharit.kit.kafka;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a topic and, in the same database, how far it has been read. Each time it begins anew it has another
 * life; what was read for an earlier one is not gone on with.
 */
interface Shelf extends Repairs {

    /** kebab-case name, the service's only one. */
    String name();

    String topic();

    /** How many events it takes at once. */
    default int most() {
        return 500;
    }

    /** Whether it wants to be told, by batches of nothing, that there is nothing new. */
    default boolean keepsTime() {
        return false;
    }

    /** Is told that nothing was ever published. */
    default void noTopic(String life) {}

    /** Makes what commands look into, empty, if that can be done now. */
    default void prepare() {}

    /** The life it is in, begun when it had none; null while it can't be read into yet. */
    @Nullable
    String life();

    /** By partition, where to go on in this life; partitions that are not there are read from the beginning. */
    Map<Integer, Place> places(String life);

    /**
     * Its places are those of another topic, one of the same name that is gone.
     *
     * @return whether another life begins because of that
     */
    boolean meetsOtherTopic();

    /**
     * Keeps what was read and where to go on; events that can't be applied are parked.
     *
     * @return false when it has another life by now
     */
    boolean keep(Batch batch);

    /** Does what an operator asked for, if this replica is the one to do it. */
    default void answerOperator(Reach reach) {}

    /**
     * Is told that reading failed.
     *
     * @return whether the failure is its own and {@link #away} says it from now on
     */
    boolean failed(RuntimeException error);
}
