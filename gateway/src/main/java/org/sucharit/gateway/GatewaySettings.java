package org.sucharit.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param services address of each service by its short name: measures, complaints, reporting
 * @param origin where browsers see the gateway, for example {@code https://sucharit.go.th}; empty: as the Host header says
 * @param demoState file that says {@code loaded} once the demo is there; empty: none is waited for
 */
@ConfigurationProperties("sucharit.gateway")
record GatewaySettings(
        Map<String, URI> services,
        @DefaultValue("") String origin,
        @DefaultValue("") String demoState,
        SignIn signIn,
        Body body,
        Upstream upstream,
        Limits limits,
        Citizens citizens) {

    /**
     * @param idle how long a session lives without a request
     * @param refreshBefore how long before its end an access token is renewed
     */
    record SignIn(String issuer, String clientId, String secret, Duration idle, Duration refreshBefore) {}

    /** The largest bodies let through: of files, of all files of a citizen together, and of everything else. */
    record Body(DataSize upload, DataSize citizenUpload, DataSize other) {}

    /**
     * @param connections to one service at the same time
     * @param streams event streams to one service at the same time
     * @param patience for a free connection
     * @param answer how long a service may be silent
     * @param answerToUpload the same after files
     * @param sender how long somebody who sends something may be silent
     */
    record Upstream(
            int connections,
            int streams,
            Duration patience,
            Duration connect,
            Duration answer,
            Duration answerToUpload,
            Duration sender) {}

    /** For one address prefix. */
    record Limits(Limit read, Limit write, Limit signIn) {}

    record Limit(long burst, long perSecond) {}

    /** How citizens share what there is: requests without files, with files, and forms that are only given back. */
    record Citizens(Share texts, Share uploads, Share forms) {

        int atOnce() {
            return texts.atOnce() + uploads.atOnce() + forms.atOnce();
        }
    }

    /**
     * @param atOnce turns there are
     * @param each of them for one address prefix at most
     * @param waiting for one, of all prefixes together
     * @param patience how long
     */
    record Share(int atOnce, int each, int waiting, Duration patience) {}

    URI service(String name) {
        URI address = services.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no address of the service " + name);
        }
        return address;
    }
}
