package org.sucharit.complaints.retention;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.attachment.Kept;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.ComplaintEvent.MessageWritten;
import org.sucharit.kit.files.FileStore;

/** The sealed files of a case. Without its keys they open no more; removed they take no room either. */
@Component
class CaseFiles {

    private final ObjectProvider<FileStore> store;

    CaseFiles(ObjectProvider<FileStore> store) {
        this.store = store;
    }

    /** Removes what is still there of them. */
    void remove(CaseFile file) {
        store.ifAvailable(files -> Stream.concat(
                        file.filed().files().stream(),
                        file.all(MessageWritten.class).stream().flatMap(message -> message.files().stream()))
                .flatMap(CaseFiles::kept)
                .map(Kept::sha256)
                .forEach(files::remove));
    }

    private static Stream<Kept> kept(FiledFile file) {
        var copy = file.copy();
        if (copy == null) return Stream.of(file.original());
        var thumbnail = copy.thumbnail();
        return thumbnail == null
                ? Stream.of(file.original(), copy.file())
                : Stream.of(file.original(), copy.file(), thumbnail);
    }
}
