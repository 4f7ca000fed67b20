package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever moment the service is killed at while many file: what was acknowledged is there, and what was not can be sent again. */
@Order(3)
@ExtendWith(OnePlatform.class)
class KillIT {

    private static final String AGENCY = "bo-phloi";
    private static final int AT_ONCE = 12;
    private static final int ACKNOWLEDGED = 60;
    private static final Duration RECOVERY = Duration.ofMinutes(4);

    private static RunningPlatform platform;
    private static Door door;

    /** @param receipt empty when nothing was answered */
    private record Filed(String key, String title, boolean file, String receipt) {}

    private final Queue<Filed> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Filed> unanswered = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start(RunningPlatform running) {
        platform = running;
        door = new Door(running);
    }

    @Test
    void after_a_kill_every_receipt_opens_and_what_was_not_answered_becomes_one_case() throws Exception {
        int before = new Databases(platform).cases(AGENCY).size();

        fileUntilKilled();
        await().atMost(RECOVERY).until(() -> platform.isReady("COMPLAINTS"));

        assertThat(unanswered).hasSize(AT_ONCE);
        for (var filed : acknowledged) opens(filed.receipt());
        for (var filed : List.copyOf(unanswered)) {
            var receipt = again(filed);
            assertThat(again(filed)).isEqualTo(receipt);
            opens(receipt);
        }
        int filed = acknowledged.size() + unanswered.size();
        assertThat(new Databases(platform).cases(AGENCY)).hasSize(before + filed);
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(listed()).isEqualTo(before + filed));
    }

    /** Everyone files one after the other until one is not answered. */
    private void fileUntilKilled() throws InterruptedException {
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                boolean withFiles = i < AT_ONCE / 4;
                people.submit((Callable<Void>) () -> {
                    while (true) if (!filed(withFiles)) return null;
                });
            }
            await().atMost(RECOVERY).until(() -> acknowledged.size() >= ACKNOWLEDGED);
            platform.kill("complaints-service");
            people.shutdown();
            assertThat(people.awaitTermination(4, TimeUnit.MINUTES)).isTrue();
        }
    }

    private boolean filed(boolean withFile) throws InterruptedException {
        var filing = new Filed(UUID.randomUUID().toString(), "เรื่องทดสอบ " + UUID.randomUUID(), withFile, "");
        try {
            var receipt = send(filing);
            acknowledged.add(new Filed(filing.key(), filing.title(), withFile, receipt));
            return true;
        } catch (IOException | AssertionError e) {
            unanswered.add(filing);
            return false;
        }
    }

    private static String again(Filed filed) {
        var receipts = new ArrayList<String>();
        await().atMost(RECOVERY).ignoreExceptions().until(() -> receipts.add(send(filed)));
        return receipts.getFirst();
    }

    private static String send(Filed filed) throws IOException, InterruptedException {
        var complaint = """
                {"agency":"%s","kind":"SERVICE","title":"%s","description":"รายละเอียด"}""".formatted(AGENCY, filed.title());
        var body = new Multipart().field("complaint", complaint);
        if (filed.file()) body.file("attachment", "ภาพ.txt", MarkedFiles.text(filed.title()));
        var reply = door.send(
                platform.address("GATEWAY"),
                "POST",
                "/api/complaints",
                filed.file() ? body.whole() : complaint.getBytes(UTF_8),
                "Content-Type",
                filed.file() ? body.type() : "application/json",
                "Idempotency-Key",
                filed.key());
        return Complainant.done(reply, 201).json().path("receipt").asString();
    }

    private static void opens(String receipt) throws IOException, InterruptedException {
        var mailbox = door.send(
                platform.address("GATEWAY"), "GET", "/api/mailbox", new byte[0], "Authorization", "Receipt " + receipt);
        assertThat(mailbox.status()).as(mailbox.body()).isEqualTo(200);
        assertThat(mailbox.json().path("agency").asString()).isEqualTo(AGENCY);
    }

    private static int listed() throws IOException, InterruptedException {
        return door.get("/api/cases?size=1&agency=" + AGENCY, "investigator-" + AGENCY)
                .json()
                .path("total")
                .asInt();
    }
}
