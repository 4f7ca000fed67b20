package org.sucharit.complaints.referral;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;
import org.sucharit.complaints.sealing.Secret;

/** A plain page to read and print. Nothing that is put into it is taken for markup. */
final class HtmlPage {

    private final StringBuilder html = new StringBuilder("""
            <!doctype html>
            <html lang="th"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>body{font-family:sans-serif;line-height:1.6;max-width:45em;margin:2em auto}.t{white-space:pre-wrap}</style>
            """);

    HtmlPage(String title) {
        html.append("<title>").append(escaped(title)).append("</title></head>\n<body>\n");
        element("h1", title);
    }

    void heading(String text) {
        element("h2", text);
    }

    void sentence(String text) {
        element("p", text);
    }

    void fact(String label, String value) {
        html.append("<p><b>").append(escaped(label)).append("</b> ").append(escaped(value));
        html.append("</p>\n");
    }

    /** With its lines as they were written. */
    void text(Secret text) {
        html.append("<p class=\"t\">").append(escaped(text.reveal())).append("</p>\n");
    }

    byte[] bytes() {
        return (html + "</body></html>\n").getBytes(StandardCharsets.UTF_8);
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>').append(escaped(text));
        html.append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    @Override
    public String toString() {
        return "•••";
    }
}
