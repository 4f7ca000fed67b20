package org.sucharit.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/** Finds many byte sequences in a stream in one pass, wherever the pieces it is read in begin (Aho and Corasick, 1975). */
final class ByteFinder {

    private static final int BYTES = 256;
    private static final int NONE = -1;
    private static final int PIECE = 1 << 16;

    /** The state after each state and byte; the first state is 0. */
    private final int[] next;

    /** Which word ends in a state. */
    private final int[] word;

    /** The next shorter end of a word that also ends in a state; 0 for none. */
    private final int[] shorter;

    private int states = 1;

    /** @param words none empty, none twice */
    ByteFinder(List<byte[]> words) {
        int most = 1 + words.stream().mapToInt(one -> one.length).sum();
        next = new int[Math.multiplyExact(most, BYTES)];
        word = new int[most];
        shorter = new int[most];
        Arrays.fill(word, NONE);
        for (int i = 0; i < words.size(); i++) add(words.get(i), i);
        link();
    }

    private void add(byte[] bytes, int number) {
        int state = 0;
        for (byte one : bytes) {
            int step = state * BYTES + (one & 0xff);
            if (next[step] == 0) next[step] = states++;
            state = next[step];
        }
        word[state] = number;
    }

    /** What is no step further in a word is a step in the longest word that has begun meanwhile. */
    private void link() {
        var begun = new int[states];
        var waiting = new ArrayDeque<>(List.of(0));
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            for (int one = 0; one < BYTES; one++) {
                int step = state * BYTES + one;
                int other = state == 0 ? 0 : next[begun[state] * BYTES + one];
                if (next[step] == 0) next[step] = other;
                else {
                    begun[next[step]] = other;
                    shorter[next[step]] = word[other] == NONE ? shorter[other] : other;
                    waiting.add(next[step]);
                }
            }
        }
    }

    /** Told of each end of a word. */
    interface Hits {

        /** @param word its number @param end of it in the stream @param piece that was read @param after of it in the piece */
        void found(int word, long end, byte[] piece, int after, int length);
    }

    void read(InputStream stream, Hits hits) throws IOException {
        var piece = new byte[PIECE];
        int state = 0;
        long before = 0;
        for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
            for (int i = 0; i < length; i++) {
                state = next[state * BYTES + (piece[i] & 0xff)];
                if (word[state] != NONE || shorter[state] != 0) tell(state, before, piece, i + 1, length, hits);
            }
            before += length;
        }
    }

    private void tell(int state, long before, byte[] piece, int after, int length, Hits hits) {
        for (int end = word[state] == NONE ? shorter[state] : state; end != 0; end = shorter[end])
            hits.found(word[end], before + after, piece, after, length);
    }
}
