package org.sucharit.kit.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartException;

/** SHA-256 of what a request says: method, address and body. Multipart is compared by its parts, a form by its fields. */
public final class RequestHash {

    private static final int CHUNK = 64 * 1024;

    private final MessageDigest digest = sha256();

    private RequestHash() {}

    /** @return 64 hexadecimal digits */
    public static String of(HttpServletRequest request) {
        try {
            var hash = new RequestHash();
            hash.add(request.getMethod());
            hash.add(request.getRequestURI());
            hash.add(Objects.requireNonNullElse(request.getQueryString(), ""));
            hash.addContent(request);
            return HexFormat.of().formatHex(hash.digest.digest());
        } catch (IOException e) {
            if (isMultipart(request)) throw new MultipartException("parts", e); // a form that breaks off
            throw new UncheckedIOException(e);
        } catch (ServletException | IllegalStateException e) {
            throw new MultipartException("parts", e); // malformed, or larger than the server takes
        }
    }

    static boolean isMultipart(HttpServletRequest request) {
        return contentType(request).startsWith("multipart/");
    }

    static boolean isForm(HttpServletRequest request) {
        return contentType(request).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private void addContent(HttpServletRequest request) throws IOException, ServletException {
        if (isMultipart(request)) {
            for (Part part : request.getParts()) addPart(part);
        } else if (isForm(request)) {
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                add(name);
                for (String value : values) add(value);
            });
        } else if (request.getAttribute(BodyFilter.BODY) instanceof byte[] body) {
            digest.update(body);
        }
    }

    private void addPart(Part part) throws IOException {
        add(part.getName());
        add(Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
        add(Long.toString(part.getSize()));
        try (InputStream in = part.getInputStream()) {
            var chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) digest.update(chunk, 0, n);
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String contentType(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
