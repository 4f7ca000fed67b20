package org.sucharit.complaints.attachment;

/** @param digest SHA-256 of its name and content, for telling whether the same was sent before */
public record Incoming(FiledFile file, byte[] digest) {}
