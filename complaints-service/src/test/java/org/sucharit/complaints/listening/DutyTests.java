package org.sucharit.complaints.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyTests {

    @ParameterizedTest
    @CsvSource({
        "นายกเทศมนตรี, , , LEADS",
        "รองนายก อบต., , , LEADS",
        "ปลัดเทศบาล, สำนักปลัด, clerk-krut, LEADS",
        "เลขานุการนายกเทศมนตรี, , , LEADS",
        "ประธานสภาเทศบาล, , , LEADS",
        "Mayor, , , LEADS",
        "หัวหน้าสำนักปลัด, สำนักปลัด, , OTHER",
        "นิติกร, สำนักปลัด, , DESK",
        "เจ้าหน้าที่, ศูนย์รับเรื่องร้องเรียน, , DESK",
        "นักทรัพยากรบุคคล, , investigator-krut, DESK",
        "นักทรัพยากรบุคคล, , 7f1c, UNSURE",
        ", , , UNSURE",
        "นักวิชาการคลัง, กองคลัง, , OTHER"
    })
    void positions_say_who_is_too_near(
            @Nullable String position, @Nullable String unit, @Nullable String account, Duty duty) {
        var person = new ListedPerson("สมใจ", position, unit, account, null);

        assertThat(Duty.of(person)).isEqualTo(duty);
        assertThat(Duty.of(person).isNear()).isEqualTo(duty != Duty.OTHER);
    }
}
