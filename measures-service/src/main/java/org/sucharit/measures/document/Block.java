package org.sucharit.measures.document;

/** A part of a document: a line of text or a table. */
public sealed interface Block permits Line, Table {}
