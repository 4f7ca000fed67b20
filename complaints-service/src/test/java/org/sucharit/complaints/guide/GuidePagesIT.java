package org.sucharit.complaints.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.sucharit.complaints.ComplaintsPlatform;

class GuidePagesIT extends ComplaintsPlatform {

    private static final int SCALE = 4;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Value("${sucharit.origin}")
    String origin = "";

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void a_poster_leads_to_its_agency_and_tells_what_to_beware_of(String language) throws Exception {
        var agency = newAgency();
        var page = page("/file/" + agency + "/poster?lang=" + language, "localhost");

        assertThat(read(page)).isEqualTo(origin + "/file/" + agency);
        assertThat(page.select(".poster__address").text()).isEqualTo(origin + "/file/" + agency);
        assertThat(page.select(".poster svg").attr("aria-label")).contains(origin);
        assertThat(page.select(".poster li")).hasSize(4);
        assertThat(page.select(".poster").text())
                .contains(language.equals("th") ? "ไม่เปิดในแอปแชต" : "Not inside a chat app")
                .doesNotContain("??");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.title()).doesNotContain("ร้องเรียน", "omplain");
    }

    @Test
    void a_poster_does_not_believe_what_a_request_says_of_the_address() throws Exception {
        var agency = newAgency();
        var page = page("/file/" + agency + "/poster", "evil.example");

        assertThat(read(page)).isEqualTo(origin + "/file/" + agency);
        assertThat(page.html()).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/file/nowhere-at-all/poster", "/file/NO/poster", "/file/how/poster"})
    void there_is_no_poster_of_an_agency_that_is_not_there(String path) throws Exception {
        assertThat(raw(path, "localhost")).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void how_people_are_protected_stands_on_a_page_that_every_page_leads_to(String language) throws Exception {
        var how = page("/file/how/it-works?lang=" + language, "localhost");

        assertThat(how.select("html").attr("lang")).isEqualTo(language);
        assertThat(how.select("main h2")).hasSize(10);
        assertThat(how.text()).contains("1205", "LINE").doesNotContain("??");
        assertThat(how.select("script, a[target]")).isEmpty();
        for (var path : new String[] {"/file", "/file/" + newAgency(), "/mailbox", "/file/nowhere-at-all"})
            assertThat(page(path, "localhost").select("a[href^=/file/how/it-works]"))
                    .as(path)
                    .isNotEmpty();
    }

    private Document page(String path, String host) throws IOException {
        return Jsoup.parse(raw(path, host));
    }

    private String raw(String path, String host) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: " + host
                                    + "\r\nConnection: close\r\nAccept: text/html\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What a camera would read of the drawing on the page. */
    private static String read(Document page) throws Exception {
        var drawing = page.select("svg.poster__code");
        int side = Integer.parseInt(drawing.attr("viewBox").split(" ")[2]);
        var image = new BufferedImage(side * SCALE, side * SCALE, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, side * SCALE, side * SCALE);
        brush.setColor(Color.BLACK);
        var runs = RUN.matcher(drawing.select("path").getLast().attr("d"));
        while (runs.find()) brush.fillRect(number(runs.group(1)), number(runs.group(2)), number(runs.group(3)), SCALE);
        brush.dispose();
        var seen = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new QRCodeReader().decode(seen).getText();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits) * SCALE;
    }
}
