package org.sucharit.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/**
 * An answer that may never end. Closing one usually reads what is left of it, so that its connection can be used again; here it
 * would be read for ever on behalf of somebody who has gone.
 */
final class EndlessAnswer implements ClientHttpResponse {

    private final ClientHttpResponse answer;
    private final @Nullable Cancellable request;

    private EndlessAnswer(ClientHttpResponse answer, @Nullable Cancellable request) {
        this.answer = answer;
        this.request = request;
    }

    static ClientHttpResponse ask(
            HttpClient client, Duration patience, URI target, HttpMethod method, HttpHeaders headers)
            throws IOException {
        var asking = new Asking(client);
        asking.setConnectionRequestTimeout(patience);
        var request = asking.createRequest(target, method);
        request.getHeaders().putAll(headers);
        return new EndlessAnswer(request.execute(), asking.request);
    }

    /** Remembers what it asks, so that it can be broken off. */
    private static final class Asking extends HttpComponentsClientHttpRequestFactory {

        @Nullable
        Cancellable request;

        Asking(HttpClient client) {
            super(client);
        }

        @Override
        protected void postProcessHttpRequest(ClassicHttpRequest asked) {
            request = asked instanceof Cancellable cancellable ? cancellable : null;
        }
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public InputStream getBody() throws IOException {
        return new FilterInputStream(answer.getBody()) {
            @Override
            public void close() {
                // reads to the end; done when the answer is closed
            }
        };
    }

    /** An answer that was read to its end has given its connection back by now. */
    @Override
    public void close() {
        if (request != null) {
            request.cancel();
        }
        answer.close();
    }
}
