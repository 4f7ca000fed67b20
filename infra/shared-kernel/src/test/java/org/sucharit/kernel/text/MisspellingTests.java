package org.sucharit.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTests {

    @ParameterizedTest
    @CsvSource({
        "กรุด, กรูด, true",
        "กรด, กรูด, true",
        "กูรด, กรูด, true",
        "กรูต, กรูด, true",
        "กรูด, กรูด, false",
        "กรวด, กรูด, false",
        "นาดู, นาดี, false",
        "นาดิ, นาดี, true",
        "กาฬจนบุรี, กาญจนบุรี, true",
        "กาจนบุรี, กาญจนบุรี, true",
        "กาฬจนบรี, กาญจนบุรี, false",
        "นครศรีธรรมราด, นครศรีธรรมราช, true",
        "นครศรีธรมราด, นครศรีธรรมราช, true",
        "ราชบุรี, ลพบุรี, false",
        "ตาม, ตาก, false",
        "ก, กข, false",
    })
    void a_slip_is_told_from_another_name(String written, String known, boolean slip) {
        assertThat(Misspelling.isSlip(written, known)).isEqualTo(slip);
    }
}
