package org.sucharit.measures.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

class EvidenceApiIT extends Platform {

    static final byte[] MINUTES = "รายงานการประชุมประจำเดือน".getBytes(UTF_8);

    @Autowired
    KeptEvidence evidence;

    @Test
    void a_file_comes_back_as_it_was_handed_in_to_be_saved_only() {
        var agency = newAgency();
        register(agency);
        var officer = as(Tokens.officer(agency));
        var id = officer.upload("/api/evidence", agency, "../ประชุม.html", MINUTES)
                .expect(201)
                .id();
        var file = officer.get("/api/evidence/" + id).expect(200).response();
        assertThat(file.body()).isEqualTo(MINUTES);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        var kept = Objects.requireNonNull(
                evidence.find(EvidenceId.of(id)).orElseThrow().file());
        assertThat(kept.name()).isEqualTo("ประชุม.html.txt");
        assertThat(evidence.names(kept.sha256())).isTrue();
        assertThat(evidence.names("0".repeat(64))).isFalse();
    }

    @Test
    void it_is_for_the_agency_alone() {
        var agency = newAgency();
        register(agency);
        var id = as(Tokens.officer(agency))
                .upload("/api/evidence", agency, "a.txt", MINUTES)
                .expect(201)
                .id();
        asAnyone().get("/api/evidence/" + id).expect(401);
        as(Tokens.officer("krut-2")).get("/api/evidence/" + id).expect(403);
        as(Tokens.officer("krut-2"))
                .upload("/api/evidence", agency, "a.txt", MINUTES)
                .expect(403);
        as(Tokens.officer(agency))
                .upload("/api/evidence", "no-such-agency", "a.txt", MINUTES)
                .expect(404);
        as(Tokens.officer(agency))
                .upload("/api/evidence", agency, "a.txt", new byte[0])
                .expect(422, "FILE_EMPTY");
    }
}
