package org.sucharit.measures.linkcheck;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MessageConstraintException;

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
    NOT_ALLOWED;

    /** What kept a request from being answered. */
    static Trouble of(IOException e) {
        return switch (e) {
            case NotAllowed _ -> NOT_ALLOWED;
            case UnknownHostException _ -> NO_SUCH_HOST;
            case SSLException _ -> NOT_SECURE;
            case SocketTimeoutException _ -> TIMED_OUT;
            case ClientProtocolException _, MessageConstraintException _, ZipException _ -> GARBLED;
            default -> UNREACHABLE;
        };
    }
}
