package org.sucharit.measures.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.IOUtils;
import org.sucharit.measures.document.DocumentUnreadable.Reason;

/** Finds out what an OLE2 file is and has it read. */
final class OldOfficeReader {

    static {
        // a record that claims to be larger than a whole document may be is a broken one
        IOUtils.setMaxByteArrayInitSize(4 << 20);
        IOUtils.setByteArrayMaxOverride(DocumentReader.MAX_BYTES * 2);
    }

    private final Draft draft;

    OldOfficeReader(Draft draft) {
        this.draft = draft;
    }

    /** @return the media type */
    String read(byte[] content) throws IOException {
        try (var file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var root = file.getRoot();
            if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
                throw new DocumentUnreadable(Reason.ENCRYPTED);
            }
            if (root.hasEntry("WordDocument")) {
                new OldWordReader(draft).read(root);
                return "application/msword";
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
                new OldSheetReader(draft).read(file);
                return "application/vnd.ms-excel";
            }
            throw new DocumentUnreadable(Reason.UNKNOWN_FORMAT);
        } catch (EncryptedDocumentException locked) {
            throw new DocumentUnreadable(Reason.ENCRYPTED, locked);
        } catch (OldExcelFormatException tooOld) {
            throw new DocumentUnreadable(Reason.UNKNOWN_FORMAT, tooOld);
        }
    }
}
