package org.sucharit.complaints.sealing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;

/** A sealed text, as commands, events and read models carry it. */
public final class Sealed {

    private final byte[] bytes;

    public Sealed(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Sealed of(String base64) {
        return new Sealed(Base64.getDecoder().decode(base64));
    }

    @JsonValue
    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && Arrays.equals(sealed.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "•••";
    }
}
