package org.sucharit.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How much more is alive in the heaps of gateway and complaints-service while a file of 30 MB is on its way: the sender
 * stops shortly before the end, and what is garbage is cleared away before looking.
 */
final class UploadHeap {

    /** A line for each generation: {@code DefNew     total 49152K, used 17651K [0x…}. */
    private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K \\[");

    private static final int FILE = 30 << 20;
    private static final int PIECE = 64 << 10;
    private static final int LOOKS = 3;
    private static final String BOUNDARY = "bench";
    private static final List<String> SERVICES = List.of("gateway", "complaints-service");

    private UploadHeap() {}

    static Figure figure(Platform platform) throws IOException, InterruptedException {
        upload(platform, false); // what is loaded by the first one stays
        double before = live(platform);
        double during = upload(platform, true);
        return Figure.atMost(32, "extra heap of a 30 MB attachment, MB", Math.max(0, during - before));
    }

    /** @return MB alive shortly before its end */
    private static double upload(Platform platform, boolean looking) throws IOException, InterruptedException {
        var parts = new ByteArrayOutputStream();
        parts.writeBytes(part("name=\"complaint\"", """
                {"agency":"krut","kind":"SUGGESTION","title":"ทดสอบ","description":"ไฟล์ใหญ่"}""".getBytes(StandardCharsets.UTF_8)));
        parts.writeBytes(part("name=\"attachment\"; filename=\"a.bin\"", new byte[0]));
        var end = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.ISO_8859_1);
        try (var wire = new Wire()) {
            var headers = "Content-Type: multipart/form-data; boundary=%s\r\nIdempotency-Key: %s\r\n"
                    .formatted(BOUNDARY, UUID.randomUUID());
            wire.begin(Wire.head("/api/complaints", headers, parts.size() + FILE + end.length));
            wire.begin(parts.toByteArray());
            var random = new Random(1);
            for (int sent = 0; sent < FILE - PIECE; sent += PIECE) wire.begin(piece(random));
            double most = looking ? most(platform) : 0;
            wire.begin(piece(random));
            wire.begin(end);
            int status = wire.status();
            if (status != 201) throw new IOException("The attachment was answered with " + status);
            return most;
        }
    }

    private static byte[] part(String disposition, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes("%s--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(content.length == 0 ? "\r\n" : "", BOUNDARY, disposition)
                .getBytes(StandardCharsets.ISO_8859_1));
        part.writeBytes(content);
        return part.toByteArray();
    }

    private static byte[] piece(Random random) {
        var piece = new byte[PIECE];
        random.nextBytes(piece);
        return piece;
    }

    private static double most(Platform platform) throws IOException, InterruptedException {
        double most = 0;
        for (int i = 0; i < LOOKS; i++) most = Math.max(most, live(platform));
        return most;
    }

    private static double live(Platform platform) throws IOException, InterruptedException {
        double sum = 0;
        for (var service : SERVICES) sum += liveHeap(platform, service);
        return sum;
    }

    /** What is alive in the heap of a service, in MB. */
    private static double liveHeap(Platform platform, String service) throws IOException, InterruptedException {
        platform.jcmd(service, "GC.run");
        var used = HEAP.matcher(platform.jcmd(service, "GC.heap_info"));
        double kilobytes =
                used.results().mapToLong(part -> Long.parseLong(part.group(1))).sum();
        if (kilobytes == 0) throw new IOException("jcmd tells nothing of the heap of " + service);
        return kilobytes / 1024;
    }
}
