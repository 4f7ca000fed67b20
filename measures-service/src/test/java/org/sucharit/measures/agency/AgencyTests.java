package org.sucharit.measures.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.agency.AgencyRejected.Reason.*;
import static org.sucharit.measures.agency.AgencyType.SUBDISTRICT_MUNICIPALITY;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.Provinces;
import org.sucharit.measures.agency.AgencyCommand.*;
import org.sucharit.measures.agency.AgencyEvent.*;
import org.sucharit.measures.agency.AgencyRejected.Reason;

class AgencyTests implements AgencySamples {

    static final Set<Reason> REFUSED = EnumSet.noneOf(Reason.class);

    @Test
    void an_agency_is_registered() {
        given().when(new RegisterAgency(AGENCY, PROFILE)).expectEvents(REGISTERED);
    }

    @Test
    void an_agency_is_registered_once() {
        refused(ALREADY_REGISTERED, new RegisterAgency(AGENCY, PROFILE), REGISTERED);
    }

    @Test
    void an_agency_has_a_name_and_lies_in_one_of_the_provinces() {
        refused(NAME_BLANK, new RegisterAgency(AGENCY, profile(" ", "เมือง", "ลำปาง")));
        refused(PROVINCE_UNKNOWN, new RegisterAgency(AGENCY, profile("เทศบาลตำบลก", "เมือง", "จังหวัดลำปาง")));
        assertThat(Provinces.all()).hasSize(77);
    }

    @Test
    void a_provincial_organisation_has_no_district() {
        given().when(new RegisterAgency(AGENCY, PAO)).expectEvents(new AgencyRegistered(AGENCY, PAO));
        refused(
                DISTRICT_NOT_ALLOWED,
                new RegisterAgency(AGENCY, new AgencyProfile(PAO.nameTh(), PAO.type(), "เมือง", "ลำปาง", null)));
    }

    @Test
    void a_new_name_and_a_new_place_are_facts_of_their_own() {
        var next = new AgencyProfile(
                RENAMED.nameTh(), REVISED.type(), REVISED.district(), REVISED.province(), REVISED.website());
        given(REGISTERED).when(new ReviseAgency(AGENCY, next)).expectEvents(RENAMED, REVISED);
        given(REGISTERED, RENAMED, REVISED).when(new ReviseAgency(AGENCY, next)).expectNoEvents();
        refused(PROVINCE_UNKNOWN, new ReviseAgency(AGENCY, profile("ก", null, "ล้านนา")), REGISTERED);
    }

    @Test
    void units_are_revised_and_unchanged_units_are_no_event() {
        given(REGISTERED).when(new ReviseUnits(AGENCY, List.of(OFFICE))).expectEvents(UNITS);
        given(REGISTERED, UNITS).when(new ReviseUnits(AGENCY, List.of(OFFICE))).expectNoEvents();
        refused(UNIT_REPEATED, new ReviseUnits(AGENCY, List.of(OFFICE, OFFICE)), REGISTERED);
    }

    @Test
    void people_are_revised_and_an_account_belongs_to_one_person() {
        given(REGISTERED).when(new RevisePeople(AGENCY, List.of(CLERK))).expectEvents(PEOPLE);
        given(REGISTERED, PEOPLE).when(new RevisePeople(AGENCY, List.of(CLERK))).expectNoEvents();
        refused(ACCOUNT_REPEATED, new RevisePeople(AGENCY, List.of(CLERK, CLERK)), REGISTERED);
        var without = new Person("ก", null, null, null, null);
        given(REGISTERED)
                .when(new RevisePeople(AGENCY, List.of(without, without)))
                .expectEvents(new PeopleRevised(AGENCY, List.of(without, without)));
    }

    @AfterAll
    static void every_reason_was_given() {
        assertThat(REFUSED).isEqualTo(EnumSet.allOf(Reason.class));
    }

    static TestExecutor<Agency> given(Object... events) {
        return new AggregateTestFixture<>(Agency.class).given(events);
    }

    static void refused(Reason reason, Object command, AgencyEvent... history) {
        REFUSED.add(reason);
        given((Object[]) history)
                .when(command)
                .expectNoEvents()
                .expectException(AgencyRejected.class)
                .expectExceptionMessage(reason.name());
    }

    static AgencyProfile profile(String name, @Nullable String district, String province) {
        return new AgencyProfile(name, SUBDISTRICT_MUNICIPALITY, district, province, null);
    }
}
