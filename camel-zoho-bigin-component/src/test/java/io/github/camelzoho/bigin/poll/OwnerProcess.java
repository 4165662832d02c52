package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import java.io.IOException;
import java.nio.file.Path;

/** A process that wants to own a position in a folder, says whether it does, and waits. */
public final class OwnerProcess {
    private OwnerProcess() {}

    public static void main(String[] args) throws IOException {
        System.out.println("said: " + own(args[0], args[1]));
        while (System.in.read() >= 0) {
            // until the other end is closed
        }
    }

    /** Answers {@code owned} or why not, in one line. */
    public static String own(String folder, String key) {
        try {
            new FileCursorStore(Path.of(folder)).acquire(key);
            return "owned";
        } catch (ZohoBiginCursorException e) {
            return e.getMessage();
        }
    }
}
