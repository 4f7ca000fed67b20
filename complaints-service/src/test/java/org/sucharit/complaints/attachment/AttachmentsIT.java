package org.sucharit.complaints.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.receipt.Receipt;
import org.sucharit.complaints.receipt.Receipts;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.complaints.sealing.IdentityVault;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.files.FileReferences;
import org.sucharit.kit.test.Requests.Got;

/** Complaints that come with files, from the first byte to what a desk can open. */
@ExtendWith(OutputCaptureExtension.class)
class AttachmentsIT extends ComplaintsPlatform {

    private static final Instant BEGUN =
            ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
    private static final String MARKER =
            "SECRETmarker" + UUID.randomUUID().toString().replace("-", "");
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @Autowired
    Attachments attachments;

    @Autowired
    CaseKeys keys;

    @Autowired
    IdentityVault vault;

    @Autowired
    Receipts receipts;

    @Autowired
    Cases cases;

    @Autowired
    FileReferences references;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LoggingSystem logging;

    private final String agency = newAgency();

    @Test
    void a_file_has_a_sealed_original_and_a_copy_to_work_with() throws Exception {
        var photo = photo();
        var filed = send(new Upload()
                        .file("C:\\Users\\somchai\\" + MARKER + " รูป😀.jpg", photo)
                        .field("complaint", complaint("x"))
                        .file("note.txt", (MARKER + " in a text").getBytes(UTF_8))
                        .file("sound.mp3", sound()))
                .expect(201);

        assertThat(filed.body().path("files").toString())
                .isEqualTo("[{\"rebuilt\":true},{\"rebuilt\":true},{\"rebuilt\":false}]");
        var file = caseOf(filed);
        var id = file.id().toString();
        var content = keys.open(id).orElseThrow();
        var first = file.filed().files().getFirst();
        var copy = read(attachments.copy(id, first, content));
        assertThat(new String(copy, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(MARKER);
        assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getWidth()).isEqualTo(400);
        assertThat(ImageIO.read(new ByteArrayInputStream(read(attachments.thumbnail(id, first, content))))
                        .getWidth())
                .isEqualTo(320);
        var about = attachments.about(id, file.agency(), first, content);
        assertThat(about).isEqualTo(new About("image/jpeg", copy.length, 0));
        var identity = vault.open(id, first.fileId()).orElseThrow();
        assertThat(read(attachments.original(id, first, identity))).isEqualTo(photo);
        assertThat(attachments.name(id, file.agency(), first, identity).reveal())
                .isEqualTo(MARKER + " รูป😀.jpg");
        assertThat(read(attachments.copy(id, file.filed().files().get(1), content)))
                .isEqualTo((MARKER + " in a text").getBytes(UTF_8));
        assertThat(file.filed().files().get(2).copy()).isNull();
        nothingInClear();
    }

    @Test
    void the_same_again_is_one_case_and_another_file_or_order_is_another() {
        var key = UUID.randomUUID().toString();
        var one = new Upload()
                .field("complaint", complaint("x"))
                .file("a.mp3", sound())
                .file("b.mp3", sound());
        var again = new Upload().file("a.mp3", sound()).file("b.mp3", sound()).field("complaint", complaint("x"));
        var turned = new Upload().file("b.mp3", sound()).file("a.mp3", sound()).field("complaint", complaint("x"));

        var first = receipt(send(key, one).expect(201));

        assertThat(receipt(send(key, one).expect(201))).isEqualTo(first);
        assertThat(receipt(send(key, again).expect(201))).isEqualTo(first);
        assertThat(receipt(send(key, turned).expect(201))).isNotEqualTo(first);
    }

    @Test
    void an_upload_that_ends_too_early_leaves_no_case() throws Exception {
        long before = cases();
        var upload = new Upload().field("complaint", complaint("x")).file(MARKER, sound());

        post(upload.contentType(), upload.cutShort()).expect(400, "UPLOAD_BROKEN");
        post("multipart/form-data", upload.whole()).expect(400, "UPLOAD_BROKEN");
        post("multipart/form-data; boundary=x", upload.whole()).expect(400, "UPLOAD_BROKEN");
        post("multipart/form-data; boundary=x", new byte[0]).expect(400, "UPLOAD_BROKEN");
        breakOff(upload);

        assertThat(cases()).isEqualTo(before);
        send(upload).expect(201);
    }

    @Test
    void what_runs_is_refused_whatever_it_is_called() {
        long before = cases();
        refused("photo.jpg", "MZ\u0090\0\u0003", "FILE_TYPE_REFUSED");
        refused("photo.jpg", "\u007fELF\2\1\1", "FILE_TYPE_REFUSED");
        refused("note.txt", "#!/bin/sh\nrm -rf /", "FILE_TYPE_REFUSED");
        refused("note.txt", "<html><script>alert(1)</script>", "FILE_TYPE_REFUSED");
        refused("picture.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "FILE_TYPE_REFUSED");
        refused("run.bat", "echo hello", "FILE_TYPE_REFUSED");
        refused("empty.txt", "", "FILE_EMPTY");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void limits_are_named() {
        var large = new Upload().file(MARKER, new byte[(30 << 20) + 1]).field("complaint", complaint("x"));
        var answer = send(large).expect(413, "TOO_LARGE");
        assertThat(answer.body().path("detail").asString()).contains("30");

        var many = new Upload().field("complaint", complaint("x"));
        for (int i = 0; i < 20; i++) many.file(i + ".mp3", sound());
        send(many).expect(201);
        assertThat(send(many.file("one more", sound()))
                        .expect(413, "TOO_MANY_FILES_SENT")
                        .body()
                        .path("detail")
                        .asString())
                .contains("20");
        send(new Upload().field("complaint", complaint("x".repeat(600_000)))).expect(413, "TEXT_TOO_LARGE");
        send(new Upload().part("form-data; name=\"attachment\"; filename=\"" + "x".repeat(20_000) + "\"", sound()))
                .expect(400, "UPLOAD_BROKEN");
    }

    @Test
    void a_wrong_complaint_in_it_is_told_as_without_files() {
        send(new Upload().file("a.mp3", sound())).expect(400, "COMPLAINT_PART_MISSING");
        send(new Upload().field("complaint", "{").file("a.mp3", sound())).expect(400, "UNREADABLE");
        var missing = send(new Upload()
                        .field("complaint", complaint("x").replace("\"title\"", "\"headline\""))
                        .file("a.mp3", sound()))
                .expect(400, "INVALID");
        assertThat(missing.body().path("errors").path(0).path("path").asString())
                .isEqualTo("title");
        send(new Upload().field("somethingElse", "x")).expect(400, "UNREADABLE");
    }

    @Test
    void names_of_files_are_as_people_give_them_without_paths() throws Exception {
        var filed = send(new Upload()
                        .field("complaint", complaint("x"))
                        .part("form-data; name=\"attachment\"; filename*=UTF-8''%E0%B8%81%E2%82%AC.mp3", sound())
                        .file("/etc/../" + "ก".repeat(340) + ".mp3", sound())
                        .file("../..", sound()))
                .expect(201);

        var file = caseOf(filed);
        var names = file.filed().files().stream()
                .map(one -> attachments.name(
                        file.id().toString(),
                        file.agency(),
                        one,
                        vault.open(file.id().toString(), one.fileId()).orElseThrow()))
                .map(name -> name.reveal())
                .toList();
        assertThat(names).containsExactly("ก€.mp3", "ก".repeat(196) + ".mp3", "file");
    }

    @Test
    void thirty_megabytes_pass_through_without_being_anywhere_in_clear() throws Exception {
        var text = (MARKER + "\n").repeat((30 << 20) / (MARKER.length() + 1)).getBytes(UTF_8);
        var upload = new Upload().field("complaint", complaint("x")).file(MARKER + ".txt", text);

        var filed = send(upload).expect(201);

        var file = caseOf(filed);
        var content = keys.open(file.id().toString()).orElseThrow();
        assertThat(read(attachments.copy(
                        file.id().toString(), file.filed().files().getFirst(), content)))
                .isEqualTo(text);
        nothingInClear();
    }

    @Test
    void a_large_file_on_its_way_in_takes_little_memory() {
        var most = new long[1];
        long before = liveHeap();
        var large = new InputStream() {
            private int left = 30 << 20;

            @Override
            public int read() {
                return left-- > 0 ? 7 : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) return -1;
                int now = Math.min(length, left);
                Arrays.fill(bytes, from, from + now, (byte) 7);
                if (left / (5 << 20) != (left - now) / (5 << 20)) most[0] = Math.max(most[0], liveHeap() - before);
                left -= now;
                return now;
            }
        };

        var received = attachments.receive(
                large, new Secret("x"), keys.fresh(UUID.randomUUID().toString()));

        assertThat(received.original().size()).isGreaterThan(30 << 20);
        assertThat(most[0]).isLessThan(16 << 20);
    }

    /** After everything that nobody holds is gone. */
    private static long liveHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void bombs_and_broken_files_count_as_originals() throws Exception {
        var bomb = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_3BYTE_BGR), "png", bomb);
        var png = bomb.toByteArray();
        java.nio.ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);

        var filed = send(new Upload()
                        .field("complaint", complaint("x"))
                        .file("a.png", png)
                        .file("b.pdf", "%PDF-1.7 nothing".getBytes(UTF_8)))
                .expect(201);

        assertThat(filed.body().path("files").toString()).isEqualTo("[{\"rebuilt\":false},{\"rebuilt\":false}]");
    }

    @Test
    void dates_of_files_and_folders_are_the_end_of_the_day() throws Exception {
        send(new Upload().field("complaint", complaint("x")).file("a.mp3", sound()))
                .expect(201);

        try (var all = Files.walk(FOLDER.resolve("files"))) {
            for (var path : all.toList())
                assertThat(Files.getLastModifiedTime(path)
                                .toInstant()
                                .atZone(BANGKOK)
                                .toLocalTime()
                                .toSecondOfDay())
                        .as(path.toString())
                        .isZero();
        }
    }

    @Test
    void files_stay_as_long_as_a_key_opens_them() throws Exception {
        var filed = send(new Upload().field("complaint", complaint("x")).file("a.jpg", photo()))
                .expect(201);
        var file = caseOf(filed);
        var kept = file.filed().files().getFirst();
        var id = file.id().toString();
        var copy = java.util.Objects.requireNonNull(kept.copy());
        assertThat(references.names(kept.original().sha256())).isTrue();
        assertThat(references.names(copy.file().sha256())).isTrue();

        keys.shredIdentity(id, kept.fileId());
        assertThat(references.names(kept.original().sha256())).isFalse();
        assertThat(references.names(copy.file().sha256())).isTrue();

        keys.shred(id);
        assertThat(references.names(copy.file().sha256())).isFalse();
    }

    @Test
    void nothing_of_a_refused_file_is_in_the_answer_or_the_log(CapturedOutput log) {
        logging.setLogLevel("ROOT", LogLevel.DEBUG);
        LoggerFactory.getLogger(AttachmentsIT.class).warn("what stands in the log is found");
        var answers = List.of(
                send(new Upload().file(MARKER + ".exe", sound())),
                send(new Upload().file(MARKER + ".mp3", new byte[0])),
                send(new Upload().part("form-data; name=\"" + MARKER + "\"; filename=\"" + MARKER + "\"", sound())),
                send(new Upload().part("form-data; name=\"attachment\"; filename*=" + MARKER + "''%ZZ", sound())),
                send(new Upload().part("attachment; filename=\"" + MARKER + "\"", sound())));

        for (var answer : answers) {
            assertThat(answer.status()).as(answer.body().toString()).isBetween(400, 499);
            assertThat(answer.body().toString()).doesNotContain(MARKER);
        }
        logging.setLogLevel("ROOT", LogLevel.INFO);
        assertThat(log.getAll()).contains("what stands in the log is found").doesNotContain(MARKER);
    }

    private void refused(String name, String content, String code) {
        send(new Upload()
                        .field("complaint", complaint("x"))
                        .file(name, content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .expect(422, code);
    }

    private void nothingInClear() throws IOException {
        try (Stream<Path> stored = Files.walk(FOLDER.resolve("files"))) {
            for (var path : stored.filter(Files::isRegularFile).toList()) doesNotHold(path);
        }
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> others = Files.list(temporary)) {
            for (var path : others.filter(AttachmentsIT::isOfThisRun).toList()) doesNotHold(path);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM domain_event WHERE payload LIKE ?")
                        .param("%" + MARKER + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Whatever its dates are set to, the system knows when it was last changed; what others left there long ago is not ours. */
    private static boolean isOfThisRun(Path path) {
        try {
            return Files.isRegularFile(path)
                    && ((FileTime) Files.getAttribute(path, "unix:ctime"))
                            .toInstant()
                            .isAfter(BEGUN);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void doesNotHold(Path path) throws IOException {
        if (Files.isReadable(path) && Files.size(path) < 100 << 20)
            assertThat(new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains(MARKER))
                    .as(path.toString())
                    .isFalse();
    }

    private void breakOff(Upload upload) throws IOException, InterruptedException {
        try (var socket = new Socket("localhost", port)) {
            var head = "POST /api/complaints HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: " + UUID.randomUUID()
                    + "\r\nContent-Type: " + upload.contentType() + "\r\nContent-Length: " + upload.whole().length
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(upload.cutShort());
            socket.getOutputStream().flush();
            Thread.sleep(Duration.ofMillis(300));
        }
        Thread.sleep(Duration.ofMillis(300));
    }

    private Got send(Upload upload) {
        return send(UUID.randomUUID().toString(), upload);
    }

    private Got send(String key, Upload upload) {
        return asAnyone().with("Idempotency-Key", key).post("/api/complaints", upload.contentType(), upload.whole());
    }

    private Got post(String contentType, byte[] body) {
        return asAnyone()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/complaints", contentType, body);
    }

    private CaseFile caseOf(Got filed) {
        var receipt = Receipt.read(receipt(filed)).orElseThrow();
        return cases.require(CaseId.of(keys.caseOf(receipts.indexes(receipt)).orElseThrow()));
    }

    private static String receipt(Got filed) {
        return filed.body().path("receipt").asString();
    }

    private long cases() {
        return jdbc.sql("SELECT count(*) FROM receipt").query(Long.class).single();
    }

    private String complaint(String title) {
        return """
                {"agency":"%s","kind":"CORRUPTION","category":"BRIBERY","title":"เรื่อง %s",
                 "description":"รายละเอียด","subjects":[{"position":"STAFF"}]}
                """.formatted(agency, title);
    }

    private static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 200, BufferedImage.TYPE_3BYTE_BGR), "jpg", out);
        var plain = out.toByteArray();
        var comment = MARKER.getBytes(UTF_8);
        var marked = new ByteArrayOutputStream();
        marked.write(plain, 0, 2);
        marked.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
        marked.writeBytes(comment);
        marked.write(plain, 2, plain.length - 2);
        return marked.toByteArray();
    }

    private static byte[] sound() {
        var sound = Arrays.copyOf("ID3\3\0\0\0\0\0\0".getBytes(UTF_8), 3_000);
        Arrays.fill(sound, 10, sound.length, (byte) 7);
        return sound;
    }

    private static byte[] read(InputStream in) throws IOException {
        try (in) {
            return in.readAllBytes();
        }
    }
}
