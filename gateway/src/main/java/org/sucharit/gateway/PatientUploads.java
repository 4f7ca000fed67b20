package org.sucharit.gateway;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Whoever has begun to send something may fall silent for longer than whoever has not: phones lose their network on the way. */
@Component
class PatientUploads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final int silence;

    PatientUploads(GatewaySettings settings) {
        silence = Math.toIntExact(settings.upstream().sender().toMillis());
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setDisableUploadTimeout(false);
                http.setConnectionUploadTimeout(silence);
            }
        });
    }
}
