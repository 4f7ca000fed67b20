package org.sucharit.measures.document;

import java.io.IOException;
import org.sucharit.measures.document.DocumentUnreadable.Reason;

/** One document being read: chooses the reader of its format and turns whatever goes wrong into a reason. */
final class Reading {

    private final byte[] content;
    private final String fileName;
    private final Draft draft;

    Reading(byte[] content, String fileName, Limits limits) {
        this.content = content;
        this.fileName = fileName;
        this.draft = new Draft(limits);
    }

    SourceDocument document() {
        try {
            return draft.finish(fileName, read());
        } catch (DocumentUnreadable unreadable) {
            throw unreadable;
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            throw new DocumentUnreadable(Reason.TOO_COMPLEX, tooMuch);
        } catch (Exception | Error broken) {
            throw new DocumentUnreadable(Reason.CORRUPT, broken);
        }
    }

    /** @return the media type */
    private String read() throws IOException {
        return switch (Detection.of(content)) {
            case TEXT -> new TextReader(draft).read(TextDecoding.decode(content), fileName);
            case HTML -> {
                new HtmlReader(draft).read(content);
                yield "text/html";
            }
            case ZIP -> new OfficeReader(draft).read(content);
            case OLE2 -> new OldOfficeReader(draft).read(content);
            case PDF -> {
                new PdfReader(draft).read(content);
                yield "application/pdf";
            }
            case OTHER -> throw new DocumentUnreadable(Reason.UNKNOWN_FORMAT);
        };
    }
}
