package org.sucharit.measures.disclosure;

import static org.sucharit.measures.disclosure.DisclosureBody.MAX_ADDRESSES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.disclosure.DisclosureBody.AddressBody;
import org.sucharit.measures.disclosure.DisclosureBody.DeclarationBody;
import org.sucharit.measures.evidence.EvidenceId;

/**
 * A disclosure as it is typed. Rows that are empty don't count.
 *
 * @param elements keys of the ticked ones
 * @param kind of the declaration, empty for none
 * @param evidence ids of the ticked ones
 * @param moreEvidence ids of others, or addresses of their pages, in any words around them
 */
record DisclosureForm(
        List<Row> rows,
        List<String> elements,
        String note,
        String kind,
        String explanation,
        List<String> evidence,
        String moreEvidence) {

    private static final int SPARE_ROWS = 2;
    private static final int MORE_ROWS = 5;
    private static final String URL = "url-";
    private static final String ELEMENT = "element-";
    private static final String EVIDENCE = "evidence-";
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern IN_ROW = Pattern.compile("addresses\\[(\\d+)]\\.(url|label|explanation)");

    /** One address. */
    record Row(String url, String label, String explanation) {

        static final Row EMPTY = new Row("", "", "");

        boolean isEmpty() {
            return url.isBlank() && label.isBlank() && explanation.isBlank();
        }
    }

    static DisclosureForm of(Checklist.Item item) {
        var declaration = item.declaration();
        return new DisclosureForm(
                        item.addresses().stream()
                                .map(one -> new Row(one.url(), orEmpty(one.label()), orEmpty(one.explanation())))
                                .toList(),
                        item.elements().stream()
                                .filter(Checklist.Element::present)
                                .map(Checklist.Element::key)
                                .toList(),
                        orEmpty(item.note()),
                        declaration == null ? "" : declaration.kind().name(),
                        declaration == null ? "" : declaration.explanation(),
                        item.evidence().stream().map(EvidenceId::toString).toList(),
                        "")
                .withSpareRows(SPARE_ROWS);
    }

    /** @param fields by name, as they were sent */
    static DisclosureForm of(Map<String, String> fields) {
        return new DisclosureForm(
                IntStream.range(0, MAX_ADDRESSES)
                        .filter(i -> fields.containsKey(URL + i))
                        .mapToObj(i -> new Row(
                                fields.getOrDefault(URL + i, ""),
                                fields.getOrDefault("label-" + i, ""),
                                fields.getOrDefault("explanation-" + i, "")))
                        .toList(),
                ticked(fields, ELEMENT),
                fields.getOrDefault("note", ""),
                known(fields.getOrDefault("kind", "")),
                fields.getOrDefault("explanation", ""),
                ticked(fields, EVIDENCE).stream()
                        .filter(UUID.asMatchPredicate())
                        .toList(),
                fields.getOrDefault("moreEvidence", ""));
    }

    DisclosureForm withMoreRows() {
        return withSpareRows(MORE_ROWS);
    }

    DisclosureBody body() {
        return new DisclosureBody(
                rows.stream()
                        .filter(row -> !row.isEmpty())
                        .map(row -> new AddressBody(row.url(), row.label(), row.explanation()))
                        .toList(),
                elements,
                note,
                Stream.concat(evidence.stream(), namedEvidence())
                        .map(EvidenceId::of)
                        .toList(),
                kind.isEmpty() ? null : new DeclarationBody(Declaration.Kind.valueOf(kind), explanation));
    }

    /** Whether something was typed that names no evidence. */
    boolean hasUnreadEvidence() {
        return !moreEvidence.isBlank() && namedEvidence().findAny().isEmpty();
    }

    private Stream<String> namedEvidence() {
        return UUID.matcher(moreEvidence).results().map(MatchResult::group);
    }

    /** Sentences by the name of the field they belong beside. @param wrong by path in the body */
    Map<String, String> beside(Map<String, String> wrong) {
        var filled = IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).isEmpty())
                .boxed()
                .toList();
        var errors = new HashMap<String, String>();
        wrong.forEach((path, sentence) -> errors.put(field(path, filled).orElse(path), sentence));
        return errors;
    }

    private static Optional<String> field(String path, List<Integer> filled) {
        var row = IN_ROW.matcher(path);
        if (row.matches()) return Optional.of(row.group(2) + "-" + filled.get(Integer.parseInt(row.group(1))));
        return path.startsWith("declaration") ? Optional.of("explanation") : Optional.empty();
    }

    private DisclosureForm withSpareRows(int spare) {
        var more = new ArrayList<>(rows.stream().filter(row -> !row.isEmpty()).toList());
        for (int i = 0; i < spare && more.size() < MAX_ADDRESSES; i++) more.add(Row.EMPTY);
        return new DisclosureForm(more, elements, note, kind, explanation, evidence, moreEvidence);
    }

    private static List<String> ticked(Map<String, String> fields, String prefix) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .sorted()
                .toList();
    }

    private static String known(String kind) {
        return Arrays.stream(Declaration.Kind.values()).map(Enum::name).anyMatch(kind::equals) ? kind : "";
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
