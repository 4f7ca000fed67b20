package org.sucharit.measures.reminder;

/** Someone who can be written to. */
record Recipient(String name, String address) {}
