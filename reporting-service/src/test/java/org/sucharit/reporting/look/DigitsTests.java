package org.sucharit.reporting.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTests {

    @ParameterizedTest
    @CsvSource({
        "ปี 2566 ข้อ O12, ปี ๒๕๖๖ ข้อ O๑๒, ปี 2566 ข้อ O12",
        "๕ ม.ค. 66, ๕ ม.ค. ๖๖, 5 ม.ค. 66",
        "ดู https://a.go.th/ita/2566 ปี 2566, ดู https://a.go.th/ita/2566 ปี ๒๕๖๖, ดู https://a.go.th/ita/2566 ปี 2566",
        "www.suan5.go.th/2 หรือ 2, www.suan5.go.th/2 หรือ ๒, www.suan5.go.th/2 หรือ 2",
        "ita5@suan.go.th โทร 056 123, ita5@suan.go.th โทร ๐๕๖ ๑๒๓, ita5@suan.go.th โทร 056 123",
        "ข้อ 1.2 และ 3/2566, ข้อ ๑.๒ และ ๓/๒๕๖๖, ข้อ 1.2 และ 3/2566"
    })
    void digits_are_written_alike_but_addresses_stay(String written, String thai, String arabic) {
        assertThat(Digits.THAI.write(written)).isEqualTo(thai);
        assertThat(Digits.ARABIC.write(written)).isEqualTo(arabic);
    }
}
