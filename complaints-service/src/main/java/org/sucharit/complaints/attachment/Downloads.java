package org.sucharit.complaints.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.sealing.DoesNotOpen;
import org.sucharit.complaints.sealing.Secret;

/** Hands a file out to be saved, never to be shown: whatever it holds, a browser runs none of it. */
@Component
public class Downloads {

    /**
     * Reads the file twice: once to know that it is whole and how long it is, then to send it. What ends too early is
     * then seen by whoever saves it.
     *
     * @param file opens the content anew each time
     * @param name under which it is saved
     * @throws DoesNotOpen when the file is another, cut short or sealed elsewhere
     */
    public ResponseEntity<Resource> of(Supplier<InputStream> file, Secret name) {
        long length = length(file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(length)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(file.get()));
    }

    private static String disposition(Secret name) {
        return ContentDisposition.attachment()
                .filename(name.reveal(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static long length(Supplier<InputStream> file) {
        try (var in = file.get()) {
            long length = 0;
            var chunk = new byte[64 * 1024];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) length += n;
            return length;
        } catch (IOException e) {
            throw new DoesNotOpen();
        }
    }
}
