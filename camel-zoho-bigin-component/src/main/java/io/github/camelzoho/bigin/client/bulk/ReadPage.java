package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginJobException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A completed read job and its file.
 *
 * @param job the job
 * @param file its file, {@code null} if it found nothing
 */
record ReadPage(BulkJob job, @Nullable ZippedFile file) implements Closeable {

    /** The CSV or the calendar. */
    InputStream open() throws IOException {
        return file == null ? InputStream.nullInputStream() : file.open();
    }

    /** The failure of reading the file. */
    ZohoBiginJobException unreadable(@Nullable String why) {
        CallFailure failure =
                new CallFailure(
                        "bulk job " + job.id(),
                        0,
                        null,
                        "its file can't be read: " + why,
                        Map.of("job_id", job.id()),
                        "Go on with operation bulkRead and jobId=" + job.id());
        return new ZohoBiginJobException(failure, List.of(job.id()), false, null);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
