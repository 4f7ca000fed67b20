package org.sucharit.reporting.report;

/**
 * A scanned signed copy in the file store.
 *
 * @param sha256 in lower-case hexadecimal
 * @param size in bytes
 * @param mediaType what its content is
 */
public record SignedCopy(String sha256, long size, String mediaType) {}
