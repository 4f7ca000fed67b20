package org.sucharit.kit.files;

/**
 * A file that is safely stored.
 *
 * @param sha256 64 lower-case hexadecimal digits: its content, and its name in the store
 * @param size in bytes
 */
public record StoredFile(String sha256, long size) {}
