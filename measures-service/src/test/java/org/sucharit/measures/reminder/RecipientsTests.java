package org.sucharit.measures.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.measures.agency.AgencyProfile;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.agency.Person;
import org.sucharit.measures.agency.RegisteredAgency;

class RecipientsTests implements ReminderSamples {

    static List<Reminder> of(Person... people) {
        var profile =
                new AgencyProfile("เทศบาลตำบลบ้านไร่", AgencyType.SUBDISTRICT_MUNICIPALITY, "เมือง", "ลำปาง", null);
        var agency = new RegisteredAgency(AGENCY, profile, List.of(), List.of(people));
        var all = Recipients.of(agency, List.of(SOON, LATE, NEW));
        assertThat(all).hasSizeLessThanOrEqualTo(1);
        return all.values().stream().flatMap(List::stream).toList();
    }

    @Test
    void who_leads_gets_what_is_for_executives_and_who_has_an_account_what_is_for_officers() {
        assertThat(of(new Person("สมชาย", "รองนายกเทศมนตรี", null, "a", "a@b.example")))
                .containsExactly(LATE, NEW);
        assertThat(of(new Person("สมศรี", "นักวิเคราะห์", "กองคลัง", "b", "b@b.example")))
                .containsExactly(SOON, LATE);
    }

    @Test
    void someone_of_a_unit_without_an_account_gets_what_is_that_units() {
        assertThat(of(new Person("สมหญิง", "ผู้อำนวยการกองคลัง", "กองคลัง", null, "c@b.example")))
                .containsExactly(LATE);
        assertThat(of(new Person("สมหมาย", "ผู้อำนวยการกองช่าง", "กองช่าง", null, "d@b.example")))
                .isEmpty();
    }

    @Test
    void without_an_address_nobody_is_written_to_and_an_address_two_share_gets_one_mail() {
        assertThat(of(new Person("สมศรี", null, null, "b", null))).isEmpty();
        assertThat(of(
                        new Person("สมชาย", "นายกเทศมนตรี", null, "a", "office@b.example"),
                        new Person("สมศรี", null, null, "b", "Office@b.example")))
                .containsExactly(LATE, NEW, SOON);
    }
}
