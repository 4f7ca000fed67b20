package org.sucharit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdentityTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext identity;
    private static int port;

    @BeforeAll
    static void start() {
        identity = start(data);
        port = port(identity);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void discovery_names_the_issuer_and_its_endpoints() throws Exception {
        JsonNode discovery = JsonMapper.shared()
                .readTree(get("/.well-known/openid-configuration").body());
        assertThat(discovery.path("issuer").asString()).isEqualTo("http://localhost:9000");
        assertThat(discovery.path("token_endpoint").asString()).isEqualTo("http://localhost:9000/oauth2/token");
        assertThat(discovery.path("jwks_uri").asString()).isEqualTo("http://localhost:9000/oauth2/jwks");
        assertThat(discovery.path("end_session_endpoint").asString()).isNotEmpty();
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"krut", "bo-phloi", "nong-muang", "ban-suan-sai", "nong-bua-ngam", "khlong-phai", "pa-sak-thong"
            })
    void every_agency_has_an_officer_an_executive_and_an_investigator(String agency) throws Exception {
        for (var role : List.of("officer", "executive", "investigator")) {
            var claims = token(role + "-" + agency).getJWTClaimsSet();
            assertThat(claims.getClaim("memberships"))
                    .isEqualTo(List.of(Map.of("agency", agency, "roles", List.of(role.toUpperCase()))));
            assertThat(claims.getStringClaim("name")).containsPattern("[ก-๙]");
        }
    }

    @Test
    void oversight_analysts_and_administrators_act_everywhere() throws Exception {
        for (var one : Map.of(
                        "inspector", "INSPECTOR", "inspector-2", "INSPECTOR", "analyst", "ANALYST", "admin", "ADMIN")
                .entrySet()) {
            assertThat(token(one.getKey()).getJWTClaimsSet().getClaim("memberships"))
                    .isEqualTo(List.of(Map.of("agency", "*", "roles", List.of(one.getValue()))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "inspector-nakhon-sawan, นครสวรรค์",
        "inspector-maha-sarakham, มหาสารคาม",
        "inspector-surat-thani, สุราษฎร์ธานี"
    })
    void an_inspector_of_a_province_acts_there_alone(String account, String province) throws Exception {
        assertThat(token(account).getJWTClaimsSet().getClaim("memberships"))
                .isEqualTo(List.of(Map.of("agency", "*", "province", province, "roles", List.of("INSPECTOR"))));
    }

    @Test
    void a_script_s_token_is_no_person_and_lives_a_quarter_of_an_hour() throws Exception {
        var claims = token("officer-krut").getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("officer-krut");
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:9000");
        assertThat(claims.getBooleanClaim("person")).isFalse();
        assertThat(claims.getStringClaim("gty")).isEqualTo("client_credentials");
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plusSeconds(900));
    }

    @Test
    void no_two_people_share_a_subject() {
        var people = identity.getBean(IdentitySettings.class).people();
        Set<String> subjects = new HashSet<>();
        assertThat(people).hasSize(7 * 4 + 7).allMatch(person -> subjects.add(person.account()));
    }

    @Test
    void a_wrong_secret_gets_nothing() throws Exception {
        assertThat(tokenAnswer(port, "officer-krut", "guess").statusCode()).isEqualTo(401);
        assertThat(tokenAnswer(port, "mayor-krut", "demo").statusCode()).isEqualTo(401);
    }

    @Test
    void the_sign_in_page_speaks_thai_and_english_and_loads_only_from_here() throws Exception {
        var page = get("/login");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"th\"", "เข้าสู่ระบบสำหรับเจ้าหน้าที่", "officer-krut", "name=\"_csrf\"")
                .doesNotContain("??", "<style", "style=\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self' http://localhost:8080")
                .doesNotContain("unsafe");
        var english = get("/login?lang=en");
        assertThat(english.body()).contains("<html lang=\"en\"", "Staff sign-in");
        assertThat(english.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=en");
        assertThat(get("/login?error").body()).contains("รหัสผ่านไม่ถูกต้อง");
        var style = page.body().replaceAll("(?s).*href=\"(/assets/site\\.[^\"]+)\".*", "$1");
        assertThat(get(style).statusCode()).isEqualTo(200);
    }

    @Test
    void the_key_is_its_owner_s_alone_and_survives_a_restart(@TempDir Path folder) throws Exception {
        SignedJWT before;
        try (var first = start(folder)) {
            before = token(port(first), "analyst");
        }
        Path file = folder.resolve("identity/signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var second = start(folder)) {
            var after = token(port(second), "analyst");
            assertThat(after.getHeader().getKeyID())
                    .isEqualTo(before.getHeader().getKeyID());
            assertThat(HTTP.send(
                                    HttpRequest.newBuilder(
                                                    URI.create("http://localhost:" + port(second) + "/oauth2/jwks"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .contains(before.getHeader().getKeyID());
        }
    }

    @Test
    void a_broken_key_is_one_clear_sentence(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("identity"));
        Files.writeString(folder.resolve("identity/signing-key.json"), "half");
        assertThatThrownBy(() -> SigningKey.in(folder.resolve("identity")))
                .hasMessageContaining("signing-key.json")
                .hasMessageContaining("Remove the file");
    }

    @Test
    void outside_local_mode_nothing_starts(@TempDir Path folder) {
        assertThatThrownBy(() -> IdentityApplication.application().run(arguments(folder, "--sucharit.local=false")))
                .isInstanceOf(LocalOnly.Refused.class)
                .hasMessageContaining("SUCHARIT_LOCAL=true");
        assertThat(folder.resolve("identity")).doesNotExist();
    }

    private static ConfigurableApplicationContext start(Path folder) {
        return IdentityApplication.application().run(arguments(folder, "--sucharit.local=true"));
    }

    private static String[] arguments(Path folder, String... more) {
        List<String> all =
                new ArrayList<>(List.of("--server.port=0", "--sucharit.identity.keys=" + folder.resolve("identity")));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept-Language", "en")
                        .build(),
                BodyHandlers.ofString());
    }

    private static SignedJWT token(String client) throws Exception {
        return token(port, client);
    }

    private static SignedJWT token(int port, String client) throws Exception {
        var answer = tokenAnswer(port, client, "demo");
        assertThat(answer.statusCode()).as(client).isEqualTo(200);
        JsonNode token = JsonMapper.shared().readTree(answer.body());
        assertThat(token.path("expires_in").asInt()).isBetween(890, 900);
        return SignedJWT.parse(token.path("access_token").asString());
    }

    private static HttpResponse<String> tokenAnswer(int port, String client, String secret) throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
    }
}
