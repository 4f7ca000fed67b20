package org.sucharit.measures.evidence;

/**
 * A file in the store.
 *
 * @param sha256 in lower-case hexadecimal
 * @param size in bytes
 * @param mediaType what its content is; for files of the first form of the event, what the sender called it
 * @param name without a path
 */
public record KeptFile(String sha256, long size, String mediaType, String name) implements Content {}
