package org.sucharit.complaints.attachment;

import org.jspecify.annotations.Nullable;

/** A copy that was made, sealed and in the store. */
record Rebuilt(About about, Kept copy, @Nullable Kept thumbnail) {}
