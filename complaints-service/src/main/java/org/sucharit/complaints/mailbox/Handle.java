package org.sucharit.complaints.mailbox;

import java.util.Arrays;
import java.util.HexFormat;

/** What a receipt is found by. It stays with the receipt: once that is replaced or shredded it leads nowhere. */
final class Handle {

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] entry;

    Handle(byte[] entry) {
        this.entry = entry.clone();
    }

    /** @throws IllegalArgumentException for anything but what {@link #written} gave */
    static Handle read(String written) {
        return new Handle(HEX.parseHex(written));
    }

    byte[] entry() {
        return entry.clone();
    }

    /** To be sealed. */
    String written() {
        return HEX.formatHex(entry);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Handle handle && Arrays.equals(handle.entry, entry);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entry);
    }

    @Override
    public String toString() {
        return "•••";
    }
}
