package org.sucharit.reporting.eventstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.reporting.Publisher;
import org.sucharit.reporting.ReportingPlatform;

/** A thousand readers at the same time, half of them from the beginning, all hear what happens, in little memory. */
class ThousandReadersIT extends ReportingPlatform {

    private static final int READERS = 1000;
    private static final int EVENTS = 200;
    private static final long MEGABYTE = 1 << 20;

    @Autowired
    private Tail tail;

    private final String agency = newAgency();

    @Test
    void all_of_them_hear_everything_in_less_than_500_megabytes() throws Exception {
        try (var publisher = new Publisher(PublicTopic.MEASURES.kafka())) {
            long before = used();
            var heard = new CountDownLatch(READERS);
            var sockets = new ArrayList<Socket>();
            for (int i = 0; i < READERS; i++)
                sockets.add(reader(i % 2 == 0 ? StreamFormat.NDJSON : StreamFormat.SSE, heard));
            await().atMost(Duration.ofSeconds(60)).until(() -> tail.readers() >= READERS);
            for (int i = 0; i < EVENTS; i++)
                publisher.send(
                        PublicTopic.MEASURES.kafka(),
                        "sucharit.assessment.threshold-set.v1",
                        agency,
                        agency,
                        i,
                        """
                        {"agency":"%s","fiscalYear":2565,"below":%d}\
                        """.formatted(agency, i % 100));
            assertThat(heard.await(120, TimeUnit.SECONDS)).isTrue();
            long taken = (used() - before) / MEGABYTE;
            LoggerFactory.getLogger(getClass()).info("{} readers, their own half included: {} MB", READERS, taken);
            assertThat(taken).isLessThan(500);
            for (var socket : sockets) socket.close();
        }
    }

    private static long used() {
        System.gc();
        var buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() + buffers;
    }

    private Socket reader(StreamFormat format, CountDownLatch heard) throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write(("GET /api/events HTTP/1.1\r\nHost: localhost\r\nAccept: " + format.mediaType + "\r\n\r\n")
                        .getBytes(UTF_8));
        Thread.ofVirtual().start(() -> read(socket, heard));
        return socket;
    }

    private void read(Socket socket, CountDownLatch heard) {
        try {
            int found = 0;
            for (var line : lines(socket.getInputStream()))
                if (line.contains("\"" + agency + "\"") && ++found == EVENTS) heard.countDown();
        } catch (IOException e) {
            // closed
        }
    }

    private static Iterable<String> lines(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, UTF_8), 1024);
        return () -> reader.lines().iterator();
    }
}
