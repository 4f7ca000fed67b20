package org.sucharit.measures.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sucharit.measures.document.SampleDocument;
import org.sucharit.measures.document.SampleDocuments.Format;

/**
 * Whatever the layout, the preview is the same. Every run tries other variations; {@code -Dvariation.seed=…} repeats one,
 * {@code -Dvariations=…} tries more.
 */
class VariationTests {

    private static final long SEED = Long.getLong("variation.seed", new Random().nextLong());
    private static final int VARIATIONS = Integer.getInteger("variations", 3);

    static Stream<Arguments> samples() {
        System.out.println("variation.seed=" + SEED);
        return Stream.of(
                        Arguments.of("plan", SampleReports.plan()),
                        Arguments.of("six months", SampleReports.sixMonths()),
                        Arguments.of("twelve months", SampleReports.twelveMonths()))
                .flatMap(sample -> Stream.of(Format.values())
                        .filter(format -> isReadable(format, (String) sample.get()[0]))
                        .map(format -> Arguments.of(sample.get()[0], format, sample.get()[1])));
    }

    /**
     * Without drawn lines nothing parts two tables, nor the two halves of a word at a line's end from two words; and where
     * rows have no numbers and the writer of a PDF cuts them in all their cells, nothing tells that they go on.
     */
    private static boolean isReadable(Format format, String sample) {
        return switch (format) {
            case PDF_UNRULED -> false;
            case PDF_RULED -> !sample.equals("six months");
            default -> true;
        };
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("samples")
    void the_preview_is_the_same_whatever_the_layout(String name, Format format, SampleDocument sample) {
        String expected = Gist.of(SampleReportsTests.read(Format.TXT, sample));
        for (int i = 0; i < VARIATIONS; i++) {
            long seed = SEED + 31L * i + name.hashCode() + format.ordinal();
            SampleDocument varied = new Variation(seed).of(sample);

            assertThat(Gist.of(SampleReportsTests.read(format, varied)))
                    .as("%s as %s, variation.seed=%d, variation %d: %s", name, format, SEED, i, described(varied))
                    .isEqualTo(expected);
        }
    }

    private static String described(SampleDocument document) {
        return String.join("\n", document.parts().stream().map(Object::toString).toList());
    }
}
