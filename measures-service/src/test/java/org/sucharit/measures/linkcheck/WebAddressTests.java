package org.sucharit.measures.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @CsvSource({
        "http://krut.go.th, http://krut.go.th/",
        "HTTPS://WWW.Krut.Go.Th:443/A?b#c, https://www.krut.go.th/A?b",
        "http://krut.go.th:8080/, http://krut.go.th:8080/",
        "https://krut.go.th./x, https://krut.go.th/x",
        "https://เทศบาล.ไทย/แผน, https://xn--o3cg7ak5c9d.xn--o3cw4h/%E0%B9%81%E0%B8%9C%E0%B8%99",
        "https://krut.go.th/a b|c, https://krut.go.th/a%20b%7Cc",
        "https://krut.go.th/100%/%41%zz, https://krut.go.th/100%25/%41%25zz",
        "https://krut.go.th?q=1, https://krut.go.th/?q=1",
        "http://１２８.0.0.1/, http://128.0.0.1/",
        "http://128。0。0。1/, http://128.0.0.1/",
        "http://[2606:4700::1111]/, http://[2606:4700:0:0:0:0:0:1111]/",
        "http://[::ffff:128.0.0.1]/, http://128.0.0.1/",
        "http://my_site.go.th/, http://my_site.go.th/"
    })
    void there_is_one_form_of_an_address(String written, String asked) {
        assertThat(WebAddress.of(written).orElseThrow().uri()).hasToString(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "krut.go.th",
                "ftp://krut.go.th/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "gopher://x/",
                "data:text/html,x",
                "http:///x",
                "http://",
                "http:krut.go.th",
                "http:/krut.go.th/",
                "http://user@krut.go.th/",
                "http://user:secret@krut.go.th/",
                "http://krut.go.th@127.0.0.1/",
                "http://krut.go.th:80@127.0.0.1/",
                "http://127.0.0.1:80\\@krut.go.th/",
                "http://krut.go.th\\.evil.org/",
                "http://krut.go.th/a\\b",
                "http://krut.go.th/\r\nHost: x",
                "http://krut.go.th\n/",
                "http://a\tb/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://017700000001/",
                "http://1.2.3.4.5/",
                "http://1.2.3.256/",
                "http://0x/",
                "http://00000127.0.0.1/",
                "http://127.0.0.1.%32/",
                "http://%31%32%37.0.0.1/",
                "http://127.0.0.0x1/",
                "http://[::1%25eth0]/",
                "http://[::1/",
                "http://[]/",
                "http://[127.0.0.1]/",
                "http://[::g]/",
                "http://krut.go.th:0/",
                "http://krut.go.th:65536/",
                "http://krut.go.th:99999999/",
                "http://krut.go.th:x/",
                "http://a..b/",
                "http://.b/",
                "http://-a.b/x y@z:1",
                "http://a b/",
                "http://a<b/",
                "http://a$b/"
            })
    void whatever_is_not_plain_is_no_web_address(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    @Test
    void an_address_has_an_end() {
        assertThat(WebAddress.of("http://krut.go.th/" + "a".repeat(5000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/b, https://krut.go.th/b",
        "b, https://krut.go.th/a/b",
        "../b, https://krut.go.th/b",
        "?q, https://krut.go.th/a/?q",
        "//other.go.th/b, https://other.go.th/b",
        "http://other.go.th, http://other.go.th/",
        "/แผน ปี, https://krut.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99%20%E0%B8%9B%E0%B8%B5"
    })
    void a_redirect_is_read_as_browsers_do(String location, String target) {
        var here = WebAddress.of("https://krut.go.th/a/x").orElseThrow();
        assertThat(here.resolve(location).orElseThrow().uri()).hasToString(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:1",
                "//user@x/",
                "\\\\x\\y",
                "",
                "http://0x7f.1/",
                "//[::1",
                "mailto:a@b"
            })
    void a_redirect_elsewhere_leads_nowhere(String location) {
        assertThat(WebAddress.of("https://krut.go.th/a/x").orElseThrow().resolve(location))
                .isEmpty();
    }
}
