package org.sucharit.measures.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiTextTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ด\u0e4d\u0e32เนินการ, ดำเนินการ
                    น\u0e49\u0e4d\u0e32, น้ำ
                    น\u0e4d\u0e49\u0e32, น้ำ
                    น\u0e33\u0e49, น้ำ
                    ส \u0e32นักปลัด, สำนักปลัด
                    ด\u0e32\u0e4dเนิน, ดำเนิน
                    ก\u0e33\u0e32หนด, กำหนด
                    ท\u0e48\u0e35, ที่
                    ที\uf70a, ที่
                    เเผน, แผน
                    การมา, การมา
                    ประชา สัมพันธ์, ประชา สัมพันธ์
                    """)
    void what_pdf_programs_break_is_put_right(String written, String right) {
        assertThat(ThaiText.repaired(written)).isEqualTo(right);
    }
}
