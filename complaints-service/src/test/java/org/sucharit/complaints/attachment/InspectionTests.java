package org.sucharit.complaints.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.problem.Problem;

class InspectionTests {

    @Test
    void documents_pictures_and_text_may_be_rebuilt() throws IOException {
        assertThat(mayBeRebuilt("\u00ff\u00d8\u00ff\u00e0 jpeg".getBytes(ISO_8859_1)))
                .isTrue();
        assertThat(mayBeRebuilt("%PDF-1.7\n".getBytes(UTF_8))).isTrue();
        assertThat(mayBeRebuilt(packed("[Content_Types].xml"))).isTrue();
        assertThat(mayBeRebuilt(packed("mimetype"))).isTrue();
        assertThat(mayBeRebuilt("วันที่,จำนวน\n".getBytes(UTF_8))).isTrue();
        assertThat(mayBeRebuilt("\ufeffวันที่,จำนวน\n".getBytes(UTF_16))).isTrue();
        assertThat(mayBeRebuilt("วันที่,จำนวน\n".getBytes(Charset.forName("x-windows-874"))))
                .isTrue();
    }

    @Test
    void sound_films_and_old_documents_count_as_originals() {
        assertThat(mayBeRebuilt("ID3\3\0\0\0\0\0\0".getBytes(ISO_8859_1))).isFalse();
        assertThat(mayBeRebuilt("\0\0\0\u0018ftypmp42\0\0\0\0".getBytes(ISO_8859_1)))
                .isFalse();
        assertThat(mayBeRebuilt("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1)))
                .isFalse();
        assertThat(mayBeRebuilt("{\\rtf1 x}".getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\0", "\u007fELF\2", "#!/usr/bin/env python", "\u00ca\u00fe\u00ba\u00be\0\0\0A", "dex\n035",
                "\u00cf\u00fa\u00ed\u00fe", "<!DOCTYPE html><p>", "x <script>", "<?php echo", "\ufeff<svg >",
                "@echo off", "L\0\0\0\u0001\u0014\u0002\0"
            })
    void programs_scripts_and_pages_are_refused(String begins) {
        assertThatThrownBy(() -> mayBeRebuilt(
                        begins.replace("\ufeff", "\u00ef\u00bb\u00bf").getBytes(ISO_8859_1)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("FILE_TYPE_REFUSED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "A.BAT ", "รูป.jpg.js", "x.vbs", "x.html", "x.lnk", "x.apk"})
    void so_is_what_is_called_one(String name) {
        assertThatThrownBy(() -> Inspection.mayBeRebuilt("hello".getBytes(UTF_8), new Secret(name)))
                .isInstanceOf(Problem.class);
    }

    private static boolean mayBeRebuilt(byte[] head) {
        return Inspection.mayBeRebuilt(head, new Secret("x"));
    }

    private static byte[] packed(String first) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write("application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
