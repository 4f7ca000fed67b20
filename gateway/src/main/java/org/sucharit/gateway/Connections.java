package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * Connections to services, bounded. Event streams have their own, so that readers who stay do not take those of readers
 * who go; citizens too, one for every turn.
 */
@Component
class Connections implements DisposableBean {

    private final CloseableHttpClient shortLived;
    private final CloseableHttpClient longLived;
    private final CloseableHttpClient ofCitizens;
    private final Duration patience;
    private final HttpComponentsClientHttpRequestFactory requests;
    private final HttpComponentsClientHttpRequestFactory citizens;
    private final HttpComponentsClientHttpRequestFactory uploads;

    Connections(GatewaySettings settings) {
        GatewaySettings.Upstream bounds = settings.upstream();
        int services = settings.services().size();
        shortLived = client(bounds.connections(), services, bounds.connect(), bounds.answer());
        longLived = client(bounds.streams(), services, bounds.connect(), Duration.ZERO);
        ofCitizens = client(settings.citizens().atOnce(), 1, bounds.connect(), bounds.answer());
        patience = bounds.patience();
        requests = factory(shortLived, patience);
        citizens = factory(ofCitizens, patience);
        uploads = factory(ofCitizens, patience);
        // what was sent is rebuilt before it is acknowledged
        uploads.setReadTimeout(bounds.answerToUpload());
    }

    /** Those that a request with an end goes over. */
    ClientHttpRequestFactory of(HttpServletRequest request) {
        if (Area.of(request).citizen()) {
            return Turns.upload(request) ? uploads : citizens;
        }
        return requests;
    }

    /** Asks for what goes on for as long as somebody reads it. */
    ClientHttpResponse endless(URI target, HttpMethod method, HttpHeaders headers) throws IOException {
        return EndlessAnswer.ask(longLived, patience, target, method, headers);
    }

    private static CloseableHttpClient client(int perService, int services, Duration connect, Duration silence) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        // header values go on byte by byte: a receipt may come in Thai digits
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .charCodingConfig(CharCodingConfig.custom()
                                        .setCharset(StandardCharsets.ISO_8859_1)
                                        .build())
                                .build())
                        .setMaxConnPerRoute(perService)
                        .setMaxConnTotal(perService * services)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connect))
                                .setSocketTimeout(Timeout.of(silence))
                                // a service that was restarted left dead connections behind
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                                // replicas behind one address share connections, not requests: one that came later gets
                                // its part soon
                                .setTimeToLive(TimeValue.ofSeconds(30))
                                .build())
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableDefaultUserAgent()
                .build();
    }

    private static HttpComponentsClientHttpRequestFactory factory(CloseableHttpClient client, Duration patience) {
        var factory = new HttpComponentsClientHttpRequestFactory(client);
        factory.setConnectionRequestTimeout(patience);
        return factory;
    }

    @Override
    public void destroy() throws IOException {
        shortLived.close();
        longLived.close();
        ofCitizens.close();
    }
}
