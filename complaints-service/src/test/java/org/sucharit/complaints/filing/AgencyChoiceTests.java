package org.sucharit.complaints.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.kernel.AgencyId;

class AgencyChoiceTests {

    private static final List<ListedAgency> SOME = List.of(
            listed("krut", "เทศบาลตำบลกรูด", "กาญจนดิษฐ์", "สุราษฎร์ธานี"),
            listed("nong-muang", "องค์การบริหารส่วนตำบลหนองม่วง", "หนองม่วง", "ลพบุรี"),
            listed("bo-phloi", "องค์การบริหารส่วนตำบลบ่อพลอย", "บ่อพลอย", "กาญจนบุรี"),
            listed("lop-buri", "องค์การบริหารส่วนจังหวัดลพบุรี", null, "ลพบุรี"),
            listed("tham", "เทศบาลเมืองถ้ำ", "ถ้ำ", "ลพบุรี"));

    private static ListedAgency listed(String code, String name, @Nullable String district, String province) {
        return new ListedAgency(new AgencyId(code), name, "SUBDISTRICT", district, province);
    }

    private static List<String> found(String typed) {
        return AgencyChoice.of(SOME, typed).shown().stream()
                .map(agency -> agency.code().value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "กรูด",
                "  กรูด ",
                "เทศบาลกรูด",
                "เทศบาลตำบลกรูด",
                "ทต.กรูด",
                "ทต กรูด",
                "ตำบลกรูด",
                "ต.กรูด",
                "กรูด กาญจนดิษฐ์",
                "จ.สุราษฎร์ธานี",
                "จังหวัดสุราษฎร์ธานี กรูด",
                "อ.กาญจนดิษฐ์",
                "กรู\u200bด"
            })
    void an_agency_is_found_as_people_name_it(String typed) {
        assertThat(found(typed)).containsExactly("krut");
    }

    @Test
    void all_words_have_to_fit_and_a_kind_alone_or_a_province_finds_several() {
        assertThat(found("หนองม่วง ลพบุรี")).containsExactly("nong-muang");
        assertThat(found("หนองม่วง กรูด")).isEmpty();
        assertThat(found("อบต.")).containsExactly("nong-muang", "bo-phloi");
        assertThat(found("อบจ ลพบุรี")).containsExactly("lop-buri");
        assertThat(found("ลพบุรี")).containsExactly("nong-muang", "lop-buri", "tham");
        assertThat(found("ถํ้า")).as("ำ written as two characters").containsExactly("tham");
        assertThat(found("")).hasSize(5);
        assertThat(found("<script>")).isEmpty();
        assertThat(found("ก".repeat(100_000))).isEmpty();
    }

    @Test
    void where_there_are_too_many_provinces_come_first() {
        var many = Stream.concat(
                        SOME.stream(),
                        IntStream.range(0, 60).mapToObj(i -> listed("a-" + i, "เทศบาลตำบลที่" + i, "อำเภอ", "ตาก")))
                .toList();
        var nothingTyped = AgencyChoice.of(many, " ");
        assertThat(nothingTyped.shown()).isEmpty();
        assertThat(nothingTyped.provinces()).containsExactlyInAnyOrder("สุราษฎร์ธานี", "ลพบุรี", "กาญจนบุรี", "ตาก");
        var province = AgencyChoice.of(many, "ตาก");
        assertThat(province.shown()).hasSize(AgencyChoice.MOST);
        assertThat(province.all()).isEqualTo(60);
        assertThat(province.provinces()).isEmpty();
    }
}
