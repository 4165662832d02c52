package io.github.camelzoho.bigin.client.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.camelzoho.bigin.client.api.BulkWriteApi;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs rows into a ZIP with a CSV, as many as fit into what Bigin takes. */
final class ZipPacking {
    /** What a compressor may hold back, and the directory at the end of a ZIP. */
    private static final int HELD_BACK = 256 * 1024;

    private ZipPacking() {}

    /**
     * Packs the first rows of a spool.
     *
     * @param header the names of the columns
     * @param order which cells of a row go into which column
     * @param zip gets the file
     * @return how many rows fitted, at least one
     */
    static int pack(
            String name, List<String> header, List<Integer> order, RowSpool rows, TempFile zip)
            throws IOException {
        Counting counted = new Counting(zip.out());
        int packed = 0;
        try (ZipOutputStream out = new ZipOutputStream(counted)) {
            out.putNextEntry(new ZipEntry(name));
            // A writer of its own for each row would be too much; what it holds back is flushed.
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
            csv.writeRecord(header);
            Iterator<List<String>> all = rows.read();
            while (all.hasNext()) {
                List<String> cells = WritePart.inFile(order, all.next());
                if (packed > 0
                        && counted.count + HELD_BACK + size(cells) > BulkWriteApi.MOST_BYTES) {
                    break;
                }
                csv.writeRecord(cells);
                text.flush();
                packed++;
            }
            out.closeEntry();
        }
        return packed;
    }

    /** A ZIP as it is, anything else as the only file of a new one. */
    static TempFile zipped(InputStream file) throws IOException {
        file.mark(2);
        boolean isZip = file.read() == 'P' && file.read() == 'K';
        file.reset();
        if (isZip) {
            return TempFile.of(file);
        }
        TempFile zip = TempFile.create();
        try (ZipOutputStream out = new ZipOutputStream(zip.out())) {
            out.putNextEntry(new ZipEntry("records.csv"));
            file.transferTo(out);
            out.closeEntry();
            return zip;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Refuses a file that is too large even so. */
    static void check(TempFile zip, int firstRecord) {
        if (zip.length() > BulkWriteApi.MOST_BYTES) {
            throw new ZohoBiginInputException(
                    "record "
                            + firstRecord
                            + " of the body alone takes "
                            + zip.length()
                            + " bytes as ZIP, bulk write takes "
                            + BulkWriteApi.MOST_BYTES);
        }
    }

    /** Not less than what a row can take, should it not be compressible at all. */
    private static long size(List<String> cells) {
        long size = 2;
        for (String cell : cells) {
            size += 3L + cell.length() * 3L;
        }
        return size;
    }

    private static final class Counting extends FilterOutputStream {
        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
