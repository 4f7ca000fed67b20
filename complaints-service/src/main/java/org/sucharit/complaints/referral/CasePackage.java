package org.sucharit.complaints.referral;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A package that is about to leave: written as a stream, in clear nowhere.
 *
 * @param manifest still without its contents
 * @param document the case as it may be read, redacted
 * @param pieces rebuilt copies of the files
 */
public record CasePackage(Manifest manifest, byte[] document, List<Piece> pieces, Lock lock) {

    private static final String DOCUMENT = "case.html";
    private static final String MANIFEST = "manifest.json";

    /** Under which it is saved. */
    public String name() {
        return archive() + ".pgp";
    }

    private String archive() {
        return "sucharit-" + manifest.reference() + ".zip";
    }

    /** The stream stays open. When it throws, what was written does not open: nothing that is not whole has an end. */
    public void writeTo(OutputStream out) throws IOException {
        var zip = new Writer(lock.into(out, archive(), manifest.on()), manifest.on());
        zip.add(DOCUMENT, document);
        for (var piece : pieces) zip.add(piece.name(), piece.content().get());
        zip.add(MANIFEST, JsonMapper.shared().writeValueAsBytes(manifest.with(zip.written())));
        zip.end();
        out.flush();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
