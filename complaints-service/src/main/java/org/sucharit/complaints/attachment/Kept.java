package org.sucharit.complaints.attachment;

/**
 * A sealed file in the store.
 *
 * @param sha256 of the sealed bytes, hexadecimal
 * @param size of the sealed bytes: padded, so it says little about the file
 */
public record Kept(String sha256, long size) {}
