package org.sucharit.measures.linkcheck;

/** Why an address leads to no page. */
public enum Trouble {
    /** The server answers, and not with a page; its status says more. */
    STATUS,
    /** Nobody knows the name of the server. */
    NO_SUCH_HOST,
    /** No connection, or it broke off. */
    UNREACHABLE,
    /** The server's certificate is not valid, or it speaks no secure protocol that is still in use. */
    NOT_SECURE,
    /** No whole answer in time. */
    TIMED_OUT,
    /** It leads on and on, or back to itself. */
    REDIRECTS,
    /** What came is not HTTP, or more of it than any page has. */
    GARBLED,
    /** Not an address of the public web: never asked. */
    NOT_ALLOWED
}
