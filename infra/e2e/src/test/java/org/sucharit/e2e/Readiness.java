package org.sucharit.e2e;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** What a process says of itself. */
final class Readiness {

    private static final int CONNECTED_WITHIN = 1_000;
    private static final int ANSWERED_WITHIN = 3_000;

    private Readiness() {}

    /** Whether a service answers that it takes requests. @param address without a path */
    static boolean of(String address) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(address + "/actuator/health/readiness").toURL().openConnection();
            connection.setConnectTimeout(CONNECTED_WITHIN);
            connection.setReadTimeout(ANSWERED_WITHIN);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
