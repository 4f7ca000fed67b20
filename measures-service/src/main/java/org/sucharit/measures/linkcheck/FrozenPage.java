package org.sucharit.measures.linkcheck;

import java.net.URI;
import java.time.Instant;
import org.sucharit.measures.evidence.EvidenceId;

/**
 * A copy of a page as it was at one moment.
 *
 * @param evidence under which it is kept
 * @param sha256 of the copy, in lower-case hexadecimal
 * @param size in bytes
 * @param from the address that answered in the end
 */
public record FrozenPage(EvidenceId evidence, String sha256, long size, URI from, Instant at) {}
