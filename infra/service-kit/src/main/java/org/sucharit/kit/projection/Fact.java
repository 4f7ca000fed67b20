package org.sucharit.kit.projection;

import java.time.Instant;

/** An event of another service, as far as a document's bookkeeping needs it. */
public interface Fact {

    /** The aggregate it belongs to. */
    String subject();

    /** Code, or {@code -}. */
    String agency();

    /** Its number in its aggregate; there may be holes. */
    long sequence();

    Instant time();

    String type();
}
