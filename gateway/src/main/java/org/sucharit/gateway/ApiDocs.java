package org.sucharit.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The services' OpenAPI documents. They change with a new version only, so each is asked for rarely. */
@Component
class ApiDocs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ApiDocs.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A service writes its document when it is asked first. */
    private static final Duration ANSWER = Duration.ofSeconds(25);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final GatewaySettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    ApiDocs(GatewaySettings settings) {
        this.settings = settings;
    }

    private record Read(Instant at, ApiDocument document) {}

    /** @param service short name @return empty when there is none, or it does not answer and never did */
    Optional<ApiDocument> of(String service) {
        URI address = settings.services().get(service);
        if (address == null) {
            return Optional.empty();
        }
        Read known = read.get(service);
        if (known != null && known.at().plus(FRESH).isAfter(Instant.now())) {
            return Optional.of(known.document());
        }
        Optional<ApiDocument> fresh = fetch(address);
        fresh.ifPresent(document -> read.put(service, new Read(Instant.now(), document)));
        return fresh.or(() -> Optional.ofNullable(known).map(Read::document));
    }

    private Optional<ApiDocument> fetch(URI service) {
        try {
            var request = HttpRequest.newBuilder(service.resolve("/v3/api-docs"))
                    .timeout(ANSWER)
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? Optional.of(ApiDocument.of(JSON.readTree(answer.body())))
                    : Optional.empty();
        } catch (IOException | JacksonException away) {
            LOG.warn("no OpenAPI document from {}: {}", service, away.toString());
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        http.close();
    }
}
