package org.sucharit.measures.evidence;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What is brought as evidence: a file in the store, or an address. */
public sealed interface Content permits KeptFile, WebAddress {

    /** @return null for an address */
    default @Nullable KeptFile asFile() {
        return this instanceof KeptFile file ? file : null;
    }

    /** @return null for a file */
    default @Nullable URI asAddress() {
        return this instanceof WebAddress(URI address) ? address : null;
    }

    /** Whether it is the same file, whatever it is called, or the same address. */
    default boolean isSameAs(Content other) {
        return this instanceof KeptFile file && other instanceof KeptFile kept
                ? file.sha256().equals(kept.sha256())
                : equals(other);
    }

    /** @throws IllegalArgumentException unless it is just one of the two */
    static Content of(@Nullable KeptFile file, @Nullable URI address) {
        if (file != null && address == null) return file;
        if (address != null && file == null) return new WebAddress(address);
        throw new IllegalArgumentException("evidence is either a file or an address");
    }
}
