package org.sucharit.measures.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

/** Where an agency's page leads to. */
class WorkplanPagesIT extends Platform {

    @Test
    void everyone_is_led_to_the_agencys_public_page_and_reports_and_to_the_desk_who_works_there() {
        var agency = newAgency();
        register(agency);
        var path = "/work/agencies/" + agency;
        var desk = "href=\"/reports/desk?agency=" + agency;

        assertThat(page(asAnyone(), path))
                .contains("href=\"/agencies/" + agency + "?fiscalYear=", "href=\"/reports?agency=" + agency)
                .doesNotContain("/reports/desk");
        for (var role : new Role[] {Role.OFFICER, Role.EXECUTIVE})
            for (var task : new String[] {"", "/round", "/disclosures", "/reminders"})
                assertThat(page(as(Tokens.of(role, agency)), path + task)).containsOnlyOnce(desk);
        assertThat(page(as(Tokens.of(Role.INSPECTOR, "*")), path)).containsOnlyOnce(desk);
        for (var role : new Role[] {Role.ANALYST, Role.INVESTIGATOR})
            assertThat(page(as(Tokens.of(role, agency)), path)).doesNotContain("/reports/desk");
    }

    private static String page(Requests reader, String path) {
        var got = reader.with("Accept", "text/html").get(path).expect(200);
        return new String(got.response().body(), StandardCharsets.UTF_8);
    }
}
