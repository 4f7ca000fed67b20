package org.sucharit.measures.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sucharit.measures.document.SampleDocument.cells;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.sucharit.kit.test.doors.Sent;
import org.sucharit.measures.document.SampleDocument;
import org.sucharit.measures.document.SampleDocuments;
import org.sucharit.measures.document.SampleDocuments.Format;

/** What is handed in at doors. */
final class Files {

    private Files() {}

    /** Never the same twice. */
    static byte[] text() {
        return ("รายงานการประชุม " + UUID.randomUUID()).getBytes(UTF_8);
    }

    static Sent csv(String lines) {
        return new Sent("text/csv", lines.getBytes(UTF_8));
    }

    static byte[] photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] plan() {
        return SampleDocuments.write(
                Format.DOCX,
                SampleDocument.sample()
                        .title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566")
                        .table(
                                List.of("มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ"),
                                List.of(cells(
                                        "1. เพิ่มช่องทางร้องเรียน",
                                        "1. จัดทำประกาศ",
                                        "สำนักปลัด",
                                        "ต.ค. 65 - มี.ค. 66",
                                        "")))
                        .build());
    }
}
