package org.sucharit.complaints.rebuilding;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/**
 * The process: a file at its input, a copy at its output. First byte: {@link #COPY}, {@link #NONE} or
 * {@link #REFUSED}; after {@code COPY} the media type, the number of pages, the copy and a small picture, each with
 * its length. Whatever else happens ends the process without a word.
 */
public final class Rebuilding {

    /** The most bytes of a file that is looked at at all. */
    public static final int MOST = 30 * 1024 * 1024;

    public static final int NONE = 0;
    public static final int COPY = 1;
    public static final int REFUSED = 2;

    private Rebuilding() {}

    static void main() throws IOException {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            run(System.in, out);
        } catch (OutOfMemoryError | StackOverflowError e) {
            Runtime.getRuntime().halt(1);
        }
    }

    static void run(InputStream in, OutputStream to) throws IOException {
        ImageIO.setUseCache(false); // it would be a file
        var out = new DataOutputStream(new BufferedOutputStream(to));
        var file = in.readNBytes(MOST + 1);
        try {
            if (file.length > MOST) throw new CannotRebuild();
            write(Kind.copy(file), out);
        } catch (Runs e) {
            out.writeByte(REFUSED);
        } catch (CannotRebuild e) {
            out.writeByte(NONE);
        }
        out.flush();
    }

    private static void write(Copy copy, DataOutputStream out) throws IOException {
        out.writeByte(COPY);
        out.writeUTF(copy.type());
        out.writeInt(copy.pages());
        out.writeInt(copy.content().length);
        out.write(copy.content());
        out.flush(); // whoever reads has the copy, even when the small picture takes too long
        var small = SmallPicture.of(copy);
        out.writeInt(small.length);
        out.write(small);
    }
}
