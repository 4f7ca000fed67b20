package org.sucharit.measures.linkcheck;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** How an honest robot speaks HTTP: it says who it is, asks for plain content, and does nothing by itself. */
final class Robot {

    private static final int MAX_HEADERS = 200;
    private static final int MAX_LINE = 16 * 1024;
    private static final Timeout CONNECT = Timeout.of(Duration.ofSeconds(10));

    /** The reader's own alarm rings earlier. */
    private static final Timeout PATIENT = Timeout.ofMinutes(10);

    private Robot() {}

    static CloseableHttpClient client(DnsResolver doorman, String userAgent, int atOnce) {
        return HttpClients.custom()
                .setConnectionManager(connections(doorman, atOnce))
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(PATIENT)
                        .setProtocolUpgradeEnabled(false)
                        .setRedirectsEnabled(false)
                        .build())
                .setDefaultHeaders(List.of(
                        new BasicHeader("Accept", "*/*"),
                        new BasicHeader("Accept-Encoding", "identity"),
                        new BasicHeader("Accept-Language", "th,en;q=0.5")))
                .setUserAgent(userAgent)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableRedirectHandling()
                .build();
    }

    private static HttpClientConnectionManager connections(DnsResolver doorman, int atOnce) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(doorman)
                .setMaxConnTotal(2 * atOnce)
                .setMaxConnPerRoute(2 * atOnce)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(PATIENT)
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(CONNECT).build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MAX_HEADERS)
                                .setMaxLineLength(MAX_LINE)
                                .build())
                        // addresses in headers are often written in Thai letters
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.UTF_8)
                                .build())
                        .build())
                .build();
    }
}
