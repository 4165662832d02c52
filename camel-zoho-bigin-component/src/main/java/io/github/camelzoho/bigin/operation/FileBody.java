package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.model.FileSource;
import io.github.camelzoho.bigin.client.model.FileToSend;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The files of a message: its attachments if it has any, else its body. Nothing of them is read
 * before it is sent.
 *
 * @param single whether one file is meant rather than a list, even of one
 * @param files at least one
 */
record FileBody(boolean single, List<FileToSend> files) {

    static FileBody of(OperationInput in) {
        return new Reading(in, in.exchange(), new FileContents(in.exchange()), null).read();
    }

    /** The only file of the message. */
    static FileToSend one(OperationInput in) {
        return one(in, of(in));
    }

    /** As {@link #one(OperationInput)}, with a name for a file that has none. */
    static FileToSend one(OperationInput in, String nameOtherwise) {
        return one(
                in,
                new Reading(in, in.exchange(), new FileContents(in.exchange()), nameOtherwise)
                        .read());
    }

    private static FileToSend one(OperationInput in, FileBody body) {
        if (body.files.size() > 1) {
            throw new ZohoBiginInputException(
                    "operation "
                            + in.operation()
                            + " takes one file, but the message has "
                            + body.files.size());
        }
        return body.files.get(0);
    }

    /** A name is {@code null} until one was found. */
    private record Named(@Nullable String name, FileSource source) {}

    private record Reading(
            OperationInput in,
            Exchange exchange,
            FileContents contents,
            @Nullable String nameOtherwise) {

        FileBody read() {
            List<Named> found = new ArrayList<>();
            boolean single = true;
            try {
                found.addAll(attachments());
                Object body = exchange.getMessage().getBody();
                if (found.size() > 1) {
                    single = false;
                } else if (found.isEmpty() && body instanceof Map<?, ?> map) {
                    single = false;
                    for (Map.Entry<?, ?> entry : map.entrySet()) {
                        found.add(
                                new Named(
                                        String.valueOf(entry.getKey()),
                                        contents.sourceOf(entry.getValue())));
                    }
                } else if (found.isEmpty()) {
                    Iterator<?> many = iterator(body);
                    single = many == null;
                    Iterator<?> all = many == null ? Arrays.asList(body).iterator() : many;
                    while (all.hasNext()) {
                        Object element = all.next();
                        found.add(
                                new Named(
                                        FileContents.nameOf(element), contents.sourceOf(element)));
                    }
                }
            } catch (IOException e) {
                throw new ZohoBiginInputException("a file can't be read: " + e.getMessage(), e);
            }
            if (found.isEmpty()) {
                throw new ZohoBiginInputException("the body is a list without files");
            }
            return new FileBody(single, named(single, found));
        }

        private List<Named> attachments() throws IOException {
            if (!MessageAttachments.possible(exchange)) {
                return List.of();
            }
            return MessageAttachments.of(exchange).stream()
                    .map(file -> new Named(file.name(), file.source()))
                    .toList();
        }

        private static @Nullable Iterator<?> iterator(@Nullable Object body) {
            if (body instanceof Object[] array) {
                return Arrays.asList(array).iterator();
            }
            if (body instanceof Iterator<?> iterator) {
                return iterator;
            }
            // A java.nio.file.Path is iterable too, but means a file.
            return body instanceof Iterable<?> many && !(body instanceof Path)
                    ? many.iterator()
                    : null;
        }

        private List<FileToSend> named(boolean single, List<Named> found) {
            String wish = in.get(Option.FILE_NAME);
            if (wish != null && !single) {
                throw new ZohoBiginInputException(
                        "fileName names one file, but the message has a list of "
                                + found.size()
                                + ": remove option fileName and header "
                                + Option.FILE_NAME.header());
            }
            if (wish == null && single) {
                wish = in.camelFileName();
            }
            List<FileToSend> files = new ArrayList<>();
            for (Named file : found) {
                String name = wish == null ? file.name : wish;
                if (name == null || name.isBlank()) {
                    name = nameOtherwise;
                }
                if (name == null || name.isBlank()) {
                    throw nameless(single, files.size() + 1);
                }
                files.add(new FileToSend(name, file.source));
            }
            return files;
        }

        private ZohoBiginInputException nameless(boolean single, int place) {
            return new ZohoBiginInputException(
                    single
                            ? "operation "
                                    + in.operation()
                                    + " needs a name for the file: set option fileName or header "
                                    + Option.FILE_NAME.header()
                            : "file "
                                    + place
                                    + " of the body has no name: give a map of names to contents");
        }
    }
}
