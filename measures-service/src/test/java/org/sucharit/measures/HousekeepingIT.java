package org.sucharit.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;

/** What a running service tidies up by itself as days go by. */
class HousekeepingIT extends Platform {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Value("${sucharit.files.folder}")
    Path files;

    @Autowired
    JdbcClient jdbc;

    final String agency = newAgency();
    Requests officer;

    @BeforeEach
    void anAgency() {
        register(agency);
        officer = as(Tokens.officer(agency));
    }

    @Test
    void a_preview_that_nobody_commits_is_gone_after_a_week_and_its_file_after_that() {
        var preview = officer.upload(
                        "/api/imports?fiscalYear=2566", agency, "plan.txt", plan().getBytes(StandardCharsets.UTF_8))
                .expect(201);
        var file = file(preview.id());
        assertThat(file).exists();

        clock.advance(Duration.ofDays(6));
        assertThat(officer.get("/api/imports/" + preview.id()).expect(200).id()).isEqualTo(preview.id());
        assertThat(file).exists();

        clock.advance(Duration.ofDays(2));
        eventually(() ->
                assertThat(officer.get("/api/imports/" + preview.id()).status()).isEqualTo(404));
        eventually(() -> assertThat(file).doesNotExist());
    }

    @Test
    void an_answer_to_a_command_is_remembered_for_ninety_days() {
        var keyed = officer.with("Idempotency-Key", UUID.randomUUID().toString());
        var path = "/api/assessments/" + agency + "/2565";
        keyed.put(path, remark("หนึ่ง")).expect(200);

        clock.advance(Duration.ofDays(80));
        keyed.put(path, remark("สอง")).expect(422, "KEY_REUSED");

        clock.advance(Duration.ofDays(13));
        eventually(() -> assertThat(keyed.put(path, remark("สอง")).status()).isEqualTo(200));
    }

    /** Days go by meanwhile: what ran on a later day of another test is due again only after that. */
    private void eventually(ThrowingRunnable assertion) {
        await().atMost(SOON).untilAsserted(() -> {
            clock.advance(Duration.ofDays(1));
            assertion.run();
        });
    }

    private Path file(String preview) {
        var sha256 = jdbc.sql("SELECT sha256 FROM import_preview WHERE id = ?::uuid")
                .param(preview)
                .query(String.class)
                .single();
        return files.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private static String remark(String text) {
        return "{\"remarks\":[{\"instrument\":\"EIT\",\"text\":\"%s\"}],\"reason\":\"แก้ไข\"}".formatted(text);
    }

    private static String plan() {
        return """
                แผนมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๖

                | มาตรการ | วิธีการดำเนินการ | ผู้รับผิดชอบ | ระยะเวลา |
                |---|---|---|---|
                | จัดทำแนวทางการใช้ทรัพย์สินของราชการ %s | ๑. จัดทำประกาศ | สำนักปลัด | ธ.ค.๖๕-มี.ค. ๖๖ |
                """.formatted(UUID.randomUUID());
    }
}
