package org.sucharit.pagekit;

/** Someone who has signed in, as the page's head shows them. */
public record Visitor(String name) {}
