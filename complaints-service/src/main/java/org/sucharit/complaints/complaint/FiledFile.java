package org.sucharit.complaints.complaint;

import org.sucharit.complaints.sealing.Sealed;

/**
 * A file that came with a complaint or a message. The original is sealed under a key that only four eyes open.
 *
 * @param fileId random; names the key of the original
 * @param sha256 of the sealed original in the file store, in lower-case hexadecimal
 * @param size of the sealed original in bytes: padded, so it says little about the file
 * @param name as the complainant's device named it, sealed like the original
 */
public record FiledFile(String fileId, String sha256, long size, Sealed name) {}
