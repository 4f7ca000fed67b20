package org.sucharit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.ClaimPath;

class FirstPageTests {

    private static String page(String token) {
        return FirstPage.of(token, new ClaimPath(ClaimPath.MEMBERSHIPS));
    }

    @Test
    void everyone_begins_where_their_work_is() {
        assertThat(first("OFFICER")).isEqualTo("/work");
        assertThat(first("EXECUTIVE")).isEqualTo("/work");
        assertThat(first("INVESTIGATOR")).isEqualTo("/cases");
        assertThat(first("INSPECTOR")).isEqualTo("/nation");
        assertThat(first("ANALYST")).isEqualTo("/open-data");
        assertThat(first("ADMIN")).isEqualTo("/work");
    }

    @Test
    void of_several_roles_the_one_counts_that_has_most_to_do() {
        assertThat(first("ANALYST", "INVESTIGATOR", "OFFICER")).isEqualTo("/work");
        assertThat(first("INSPECTOR", "INVESTIGATOR")).isEqualTo("/cases");
        assertThat(first("ANALYST", "INSPECTOR")).isEqualTo("/nation");
        assertThat(page(token(List.of(
                        Map.of("agency", "*", "roles", List.of("ANALYST")),
                        Map.of("agency", "krut", "roles", List.of("EXECUTIVE"))))))
                .isEqualTo("/work");
    }

    @Test
    void a_token_that_tells_nothing_leads_to_one_s_own_work() {
        assertThat(page("")).isEqualTo("/work");
        assertThat(page("opaque")).isEqualTo("/work");
        assertThat(page(token("all"))).isEqualTo("/work");
        assertThat(page(token(List.of("krut", Map.of("roles", "OFFICER"))))).isEqualTo("/work");
    }

    private static String first(String... roles) {
        return page(token(List.of(Map.of("agency", "krut", "roles", List.of(roles)))));
    }

    private static String token(Object memberships) {
        return new PlainJWT(new JWTClaimsSet.Builder()
                        .claim("memberships", memberships)
                        .build())
                .serialize();
    }
}
