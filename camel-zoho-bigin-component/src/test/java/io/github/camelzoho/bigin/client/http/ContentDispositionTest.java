package io.github.camelzoho.bigin.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** File names as servers send them. */
class ContentDispositionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attachment; filename=\"offer.pdf\" | offer.pdf",
                "attachment;filename=offer.pdf | offer.pdf",
                "inline; size=3; FileName = \"a b.pdf\" ; x=y | a b.pdf",
                "attachment; filename=\"a;b=c.pdf\" | a;b=c.pdf",
                "attachment; filename=\"a\\\"b\\\\c.pdf\" | a\"b\\c.pdf",
                "attachment; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%F0%9F%9A%80+1.txt | Grüße 🚀+1.txt",
                "attachment; filename*=iso-8859-1'de'Gr%FC%DFe.txt | Grüße.txt",
                "attachment; filename*=\"utf-8''a%2Fb.txt\" | a/b.txt",
                "attachment; filename=\"plain.txt\"; filename*=UTF-8''%C3%A4.txt | ä.txt",
                "attachment; filename*=UTF-8''%C3%A4.txt; filename=\"plain.txt\" | ä.txt",
                "attachment; filename=\"plain.txt\"; filename*=no-such-set''x | plain.txt",
                "attachment; filename=\"plain.txt\"; filename*=UTF-8''%zz | plain.txt",
                "attachment; filename=\"plain.txt\"; filename*=broken | plain.txt",
                "attachment; filename=\"not closed.txt | not closed.txt"
            })
    void readsEveryForm(String header, String name) {
        assertThat(ContentDisposition.fileName(header)).isEqualTo(name);
    }

    @Test
    void readsRawBytesAsUtf8OrElseAsLatin1() {
        assertThat(ContentDisposition.fileName("x; filename=\"" + asSent("Grüße 🚀.txt") + '"'))
                .isEqualTo("Grüße 🚀.txt");
        assertThat(ContentDisposition.fileName("x; filename=\"Gr\u00fc\u00dfe.txt\""))
                .isEqualTo("Grüße.txt");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "attachment",
                "attachment;",
                "filename=a.txt",
                "attachment; filename",
                "attachment; filename=",
                "attachment; filename=\"\"",
                "attachment; filename*=UTF-8''"
            })
    void knowsWhenThereIsNone(@Nullable String header) {
        assertThat(ContentDisposition.fileName(header)).isNull();
    }

    @Property
    void survivesAnything(@ForAll String header) {
        assertThat(ContentDisposition.fileName("attachment;" + header)).isNotEqualTo("");
    }

    /** The HTTP client makes a character of each byte. */
    private static String asSent(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
