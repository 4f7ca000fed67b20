package org.sucharit.measures.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListingTests {

    @Test
    void numbers_part_a_list_wherever_its_lines_break() {
        assertThat(Listing.of("๑. ทำคู่มือ ๒. เผยแพร่\n๓. รายงาน").texts())
                .containsExactly("ทำคู่มือ", "เผยแพร่", "รายงาน");
        assertThat(Listing.of("1) ทำคู่มือ\n2) เผยแพร่").texts()).containsExactly("ทำคู่มือ", "เผยแพร่");
        assertThat(Listing.of("(๑) ทำคู่มือ (๒) เผยแพร่").texts()).containsExactly("ทำคู่มือ", "เผยแพร่");
        assertThat(Listing.of("๑.เจ้าหน้าที่ทำ\n๒.ผู้บริหารกำกับ").texts())
                .containsExactly("เจ้าหน้าที่ทำ", "ผู้บริหารกำกับ");
    }

    @Test
    void a_number_glued_to_the_word_before_parts_the_list_when_it_is_the_next() {
        assertThat(Listing.of("๑.ทำคู่มือให้ทราบ๒.เผยแพร่").texts()).containsExactly("ทำคู่มือให้ทราบ", "เผยแพร่");
    }

    @Test
    void bullets_part_a_list() {
        assertThat(Listing.of("-ทำคู่มือ -เผยแพร่").texts()).containsExactly("ทำคู่มือ", "เผยแพร่");
        assertThat(Listing.of("• ทำคู่มือ\n• เผยแพร่").texts()).containsExactly("ทำคู่มือ", "เผยแพร่");
        assertThat(Listing.of("จัดประชุม -เชิญหน่วยงาน -สรุปผล").texts())
                .containsExactly("จัดประชุม", "เชิญหน่วยงาน", "สรุปผล");
    }

    @Test
    void a_dash_between_words_is_no_bullet() {
        assertThat(Listing.of("เพิ่มช่องทางติดต่อ - สอบถาม ข้อมูล").texts()).hasSize(1);
        assertThat(Listing.of("ธ.ค.๖๕ - มี.ค.๖๖").texts()).hasSize(1);
    }

    @Test
    void numbers_that_count_something_part_nothing() {
        assertThat(Listing.of("ตามระเบียบ (ฉบับที่ ๓) พ.ศ. ๒๕๖๑").texts()).hasSize(1);
        assertThat(Listing.of("ตามมาตรา ๗. แห่งพระราชบัญญัติ").texts()).hasSize(1);
        assertThat(Listing.of("ประชุมเวลา ๑๓.๓๐ น. และ ๑๕.๐๐ น.").texts()).hasSize(1);
    }

    @Test
    void a_misnumbered_list_is_still_one() {
        assertThat(Listing.of("๑. ก่อสร้าง\n๒. ตรวจรับ\n๒. จ่ายเงิน\n๔. รายงาน").texts())
                .hasSize(4);
    }

    @Test
    void text_before_the_first_number_is_an_entry_of_its_own() {
        assertThat(Listing.of("ดำเนินการดังนี้ ๑. ทำคู่มือ ๒. เผยแพร่").texts()).hasSize(3);
    }

    @Test
    void a_dash_alone_says_nothing() {
        assertThat(Listing.of("-").texts()).isEmpty();
    }
}
