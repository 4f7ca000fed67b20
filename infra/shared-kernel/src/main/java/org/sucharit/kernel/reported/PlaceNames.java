package org.sucharit.kernel.reported;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.text.Folded;
import org.sucharit.kernel.text.Misspelling;
import org.sucharit.kernel.text.Similarity;
import org.sucharit.kernel.text.ThaiText;

/** Districts and provinces that a text names as such, and those of them that are misspelt. */
final class PlaceNames {

    private static final Pattern PROVINCE = Pattern.compile("จังหวัด|(?<brief>จ\\.)");
    private static final Pattern DISTRICT = Pattern.compile("อำเภอ|(?<brief>อ\\.)");

    /** A place as written, and as it should be. */
    record Misspelt(String written, String right) {}

    /** Provinces written almost like one of the 77; where several are as near, the agency's own is meant. */
    static List<Misspelt> provincesMisspeltIn(String text, String own) {
        return misspelt(
                text,
                PROVINCE,
                Stream.concat(Stream.of(own), Provinces.all().stream())
                        .distinct()
                        .toList());
    }

    /** The agency's own district, written almost right. */
    static List<Misspelt> districtMisspeltIn(String text, @Nullable String district) {
        return district == null ? List.of() : misspelt(text, DISTRICT, List.of(district));
    }

    private static List<Misspelt> misspelt(String text, Pattern announced, List<String> known) {
        Folded folded = Folded.of(text);
        List<Misspelt> found = new ArrayList<>();
        Matcher match = announced.matcher(folded.text());
        while (match.find()) {
            if (match.group("brief") != null && !beginsWord(folded, match.start())) continue;
            int begin = match.end();
            slip(folded.text().substring(begin), known)
                    .map(slip -> new Misspelt(
                            text.substring(folded.startOf(begin), folded.endOf(begin + slip.length()))
                                    .strip(),
                            slip.right()))
                    .ifPresent(found::add);
        }
        return found.stream().distinct().toList();
    }

    private static boolean beginsWord(Folded folded, int position) {
        return folded.gapBefore(position)
                || !ThaiText.isThaiLetter(folded.text().charAt(position - 1));
    }

    private record Slip(int length, String right, int edits) {}

    private static Optional<Slip> slip(String rest, List<String> known) {
        if (known.stream().map(ThaiText::fold).anyMatch(rest::startsWith)) return Optional.empty();
        return known.stream()
                .flatMap(right -> IntStream.of(0, 1, -1)
                        .map(more -> ThaiText.fold(right).length() + more)
                        .filter(length -> length > 0 && length <= rest.length())
                        .filter(length -> Misspelling.isSlip(rest.substring(0, length), ThaiText.fold(right)))
                        .mapToObj(length -> new Slip(
                                length,
                                right,
                                Similarity.distance(rest.substring(0, length), ThaiText.fold(right), 2))))
                .min(Comparator.comparingInt(Slip::edits));
    }

    private PlaceNames() {}
}
