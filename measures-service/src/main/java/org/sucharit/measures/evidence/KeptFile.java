package org.sucharit.measures.evidence;

/**
 * A file in the store.
 *
 * @param sha256 in lower-case hexadecimal
 * @param size in bytes
 * @param mediaType as the sender named it; never trusted when the file is shown
 * @param name without a path
 */
public record KeptFile(String sha256, long size, String mediaType, String name) {}
