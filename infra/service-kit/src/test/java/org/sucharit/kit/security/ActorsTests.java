package org.sucharit.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.ClaimPath;
import org.sucharit.kit.problem.Problem;

class ActorsTests {

    static final AgencyId KRUT = new AgencyId("krut");
    static final AgencyId BO_PHLOI = new AgencyId("bo-phloi");
    static final String SURAT = "สุราษฎร์ธานี";

    final Access access = new Access(agency -> agency.equals(KRUT) ? Optional.of(SURAT) : Optional.empty());

    static Jwt token(String subject, String audience, Object memberships) {
        return new Jwt(
                "token",
                Instant.now(),
                Instant.now().plusSeconds(60),
                Map.of("alg", "none"),
                Map.of("sub", subject, "name", "ชื่อ", "aud", List.of(audience), "memberships", memberships));
    }

    static Actors actors(boolean clientsArePersons) {
        return new Actors(clientsArePersons, new ClaimPath(ClaimPath.MEMBERSHIPS));
    }

    static Actor person(Map<String, ?>... memberships) {
        return actors(false).actor(token("somsri", "gateway", List.of(memberships)));
    }

    @Test
    void roles_hold_where_they_were_given() {
        var officer = person(Map.of("agency", "krut", "roles", List.of("OFFICER", "EXECUTIVE")));
        assertThat(officer.has(KRUT, Role.OFFICER)).isTrue();
        assertThat(officer.has(KRUT, Role.INSPECTOR, Role.EXECUTIVE)).isTrue();
        assertThat(officer.has(BO_PHLOI, Role.OFFICER)).isFalse();
        assertThat(officer.rolesAt(KRUT)).containsExactly(Role.OFFICER, Role.EXECUTIVE);
        assertThat(officer.isStaff()).isTrue();
        assertThat(officer.isAdmin()).isFalse();
    }

    @Test
    void a_star_is_every_agency_and_a_province_limits_it() {
        var everywhere = person(Map.of("agency", "*", "roles", List.of("INSPECTOR")));
        var surat = person(Map.of("agency", "*", "province", SURAT, "roles", List.of("INSPECTOR")));
        assertThat(everywhere.has(BO_PHLOI, Role.INSPECTOR)).isTrue();
        assertThatCode(() -> access.require(surat, KRUT, Role.INSPECTOR)).doesNotThrowAnyException();
        assertThatThrownBy(() -> access.require(surat, BO_PHLOI, Role.INSPECTOR))
                .isInstanceOf(Problem.class);
        assertThat(surat.has(KRUT, Role.INSPECTOR)).isFalse();
    }

    @Test
    void an_administrator_passes_except_where_only_the_role_counts() {
        var admin = person(Map.of("agency", "*", "roles", List.of("ADMIN")));
        assertThatCode(() -> access.require(admin, KRUT, Role.OFFICER)).doesNotThrowAnyException();
        assertThatCode(() -> access.requireAdmin(admin)).doesNotThrowAnyException();
        assertThatThrownBy(() -> access.requireRole(admin, KRUT, Role.INVESTIGATOR))
                .isInstanceOf(Problem.class);
    }

    @Test
    void an_agencys_own_administrator_is_not_the_platforms() {
        var local = person(Map.of("agency", "krut", "roles", List.of("ADMIN")));
        var provincial = person(Map.of("agency", "*", "province", SURAT, "roles", List.of("ADMIN")));
        assertThat(provincial.isAdmin()).isFalse();
        assertThat(local.isAdmin()).isFalse();
        assertThatThrownBy(() -> access.requireAdmin(local)).isInstanceOf(Problem.class);
    }

    @Test
    void what_is_not_understood_gives_no_right() {
        assertThat(actors(true).actor(token("a", "b", "nonsense")).isStaff()).isFalse();
        var odd = person(
                Map.of("agency", "krut", "roles", List.of("EMPEROR")),
                Map.of("roles", List.of("ADMIN")),
                Map.of("agency", "krut", "roles", "OFFICER"));
        assertThat(odd.isStaff()).isFalse();
    }

    @Test
    void an_issuer_may_tell_memberships_elsewhere() {
        var token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("somsri")
                .claim("sucharit", Map.of("rights", List.of(Map.of("agency", "krut", "roles", List.of("OFFICER")))))
                .build();
        assertThat(new Actors(false, new ClaimPath("sucharit.rights"))
                        .actor(token)
                        .has(KRUT, Role.OFFICER))
                .isTrue();
        assertThat(actors(false).actor(token).isStaff()).isFalse();
    }

    @Test
    void a_clients_own_token_counts_as_a_person_in_local_mode_only() {
        var token =
                token("officer-krut", "officer-krut", List.of(Map.of("agency", "krut", "roles", List.of("OFFICER"))));
        assertThat(actors(true).actor(token).has(KRUT, Role.OFFICER)).isTrue();
        assertThat(actors(false).actor(token).isStaff()).isFalse();
        assertThat(actors(false).actor(token).memberships()).isEqualTo(List.of());
        var said = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("robot")
                .audience(List.of("gateway"))
                .claim("person", false)
                .claim("memberships", List.of(Map.of("agency", "krut", "roles", List.of("OFFICER"))))
                .build();
        assertThat(actors(false).actor(said).isStaff()).isFalse();
    }

    @Test
    void other_issuers_say_in_their_own_ways_that_a_client_asked_for_itself() {
        var ways = List.<Map<String, Object>>of(
                Map.of("gty", "client-credentials"),
                Map.of("gty", "client_credentials"),
                Map.of("idtyp", "app"),
                Map.of("client_id", "u1"),
                Map.of("azp", "u1"),
                Map.of("preferred_username", "service-account-robot"));
        for (var way : ways)
            assertThat(actors(false).actor(saying("u1", way)).isStaff())
                    .as(way.toString())
                    .isFalse();
        assertThat(actors(false).actor(saying("abc@clients", Map.of())).isStaff())
                .isFalse();
        var person = Map.<String, Object>of("azp", "gateway", "preferred_username", "somsri", "idtyp", "user");
        assertThat(actors(false).actor(saying("u1", person)).isStaff()).isTrue();
    }

    private static Jwt saying(String subject, Map<String, Object> claims) {
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(subject)
                .claim("memberships", List.of(Map.of("agency", "krut", "roles", List.of("OFFICER"))))
                .claims(all -> all.putAll(claims))
                .build();
    }
}
