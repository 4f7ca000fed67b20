package org.sucharit.faults;

import java.io.IOException;

/** What somebody does again and again, each time with something new. */
interface Work {

    /** One piece from beginning to end; whatever is not answered ends it, and the next begins anew. @return whether all was */
    boolean once(Sender sender) throws IOException, InterruptedException;
}
