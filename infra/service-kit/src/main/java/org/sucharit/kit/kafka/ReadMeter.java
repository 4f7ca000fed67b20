package org.sucharit.kit.kafka;

import java.util.Map;
import java.util.TreeMap;

/** How far one replica's partitions have been read; told by the reader, asked by anyone. */
final class ReadMeter {

    private final Map<Integer, Long> positions = new TreeMap<>();
    private final Map<Integer, Long> ends = new TreeMap<>();
    private boolean caughtUp;

    /** Positions and ends of this replica's partitions. */
    record Progress(boolean caughtUp, Map<Integer, Long> positions, long read, long total) {

        /** Of what there is to read. */
        int percent() {
            if (caughtUp) return 100;
            return total == 0 ? 0 : (int) Math.min(99, 100 * read / total);
        }
    }

    synchronized Progress progress() {
        long total = sum(ends);
        return new Progress(caughtUp, new TreeMap<>(positions), Math.min(sum(positions), total), total);
    }

    private static long sum(Map<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was there at the beginning has to be reached again. */
    synchronized void fallBehind() {
        caughtUp = false;
    }

    synchronized boolean caughtUp() {
        return caughtUp;
    }

    synchronized void stand(Map<Integer, Long> at) {
        positions.clear();
        positions.putAll(at);
    }

    /** @param all whether these are all of this replica's partitions */
    synchronized void aim(Map<Integer, Long> at, boolean all) {
        ends.clear();
        ends.putAll(at);
        caughtUp =
                all && positions.entrySet().stream().allMatch(p -> p.getValue() >= ends.getOrDefault(p.getKey(), 0L));
    }
}
