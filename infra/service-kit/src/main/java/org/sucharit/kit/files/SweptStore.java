package org.sucharit.kit.files;

import java.time.Duration;

/** A store that can be asked to tidy up. */
interface SweptStore extends FileStore {

    /** Removes files older than the age that nothing names, and what was never finished. */
    void sweep(Duration age, FileReferences references);
}
