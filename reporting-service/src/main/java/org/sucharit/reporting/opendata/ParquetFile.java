package org.sucharit.reporting.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Apache Parquet. Rows are gathered into groups, a group goes out once it is full, and the table of contents stands at the
 * end: it takes as much memory as a group, needs no file on the way, and what broke off opens nowhere.
 */
final class ParquetFile implements RowFile {

    private static final long GROUP = 4L << 20;
    private static final int PAGE = 256 << 10;
    private static final int BETWEEN_LOOKS = 100;

    private final ParquetWriter<@Nullable Object[]> rows;

    ParquetFile(List<? extends Column<?>> columns, String name, OutputStream out) throws IOException {
        this.rows = new Builder(new ParquetRows(columns, name), new Sink(out))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(GROUP)
                .withPageSize(PAGE)
                .withDictionaryPageSize(PAGE)
                .withMinRowCountForPageSizeCheck(BETWEEN_LOOKS)
                .withMaxRowCountForPageSizeCheck(BETWEEN_LOOKS)
                .build();
    }

    @Override
    public void write(@Nullable Object[] values) {
        Writing.unchecked(() -> rows.write(values));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {

        private final ParquetRows rows;

        Builder(ParquetRows rows, OutputFile file) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }

        @Override
        @Deprecated
        protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
            return rows;
        }
    }

    /** Parquet wants a file; but it writes one from beginning to end. */
    private record Sink(OutputStream out) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new Counted(out);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return new Counted(out);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Counted extends PositionOutputStream {

        private final OutputStream out;
        private long position;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
        }

        /** The stream beneath stays open. */
        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
